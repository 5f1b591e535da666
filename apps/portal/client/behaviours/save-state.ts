/** What happens to the reader's input right now, said in the top bar and read out. */
export type SaveState = 'saving' | 'saved' | 'offline' | 'failed';

/** @param time shown with `saved`, as `14:02` */
export function showSaveState(state: SaveState, time = ''): void {
  const place = document.getElementById('save-state');
  const text = place?.dataset[state];
  if (!place || text === undefined) return;
  place.textContent = text.replace('{time}', time);
  place.className = `save-state save-state-${state}`;
}
