const AGAIN_MS = 1_500;
const PDF = 'application/pdf';

/** A page that waits for a document asks for it again until it is there; then the browser downloads it. */
export function awaitPrinting(page: Document): void {
  const waiting = page.querySelector<HTMLElement>('[data-printing]');
  const address = waiting?.dataset['printing'];
  if (address === undefined) return;
  const ask = async (): Promise<void> => {
    const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
    if (answer?.status === 202 || answer === null) setTimeout(() => void ask(), AGAIN_MS);
    else if (answer.headers.get('content-type')?.startsWith(PDF)) {
      waiting?.querySelector('progress')?.setAttribute('value', '3');
      location.assign(address);
    } else location.reload();
  };
  setTimeout(() => void ask(), AGAIN_MS);
}
