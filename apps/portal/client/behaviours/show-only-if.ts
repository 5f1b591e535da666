/**
 * A question that depends on another's answer is hidden until that answer is given. Without it the question
 * says itself when it counts, and the server asks nothing else.
 */
export function showOnlyIf(page: Document): void {
  const questions = [...page.querySelectorAll<HTMLElement>('[data-only-if]')];
  const show = (): void => {
    for (const question of questions) {
      const { onlyIf = '', equals = '' } = question.dataset;
      const parent = page.getElementById(onlyIf) as HTMLInputElement | HTMLSelectElement | null;
      const hidden = parent?.closest<HTMLElement>('[data-only-if]')?.hidden ?? false;
      question.hidden = hidden || parent?.value !== equals;
    }
  };
  if (questions.length === 0) return;
  page.addEventListener('change', show);
  show();
}
