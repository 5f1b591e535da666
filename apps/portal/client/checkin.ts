/** The check-in page: a scanner that works without a network. */
import { CheckinPage } from './checkin/checkin-page.js';
import { DeviceStore } from './checkin/device-store.js';
import { DoorApi } from './checkin/door-api.js';
import { findElement } from './checkin/find-element.js';
import { keepOffline } from './checkin/keep-offline.js';
import { PageTexts } from './checkin/page-texts.js';
import { SetupForm } from './checkin/setup-form.js';
import { Sounds } from './checkin/sounds.js';

const root = findElement('door');
const activityId = root.dataset['activity'] ?? '';
const texts = new PageTexts(root);
const sounds = new Sounds();
const unlock = (): void => {
  sounds.unlock();
};

async function run(): Promise<never> {
  const store = await DeviceStore.open(activityId);
  const api = new DoorApi(activityId);
  const page = new CheckinPage(store, api, texts, sounds);
  const setup = new SetupForm(store, api, texts, unlock);
  const kept = keepOffline(offerUpdate);
  let reason = '';
  for (;;) {
    const [session, roster] = [await store.session(), await store.roster()];
    const known = session && roster && session.expiresAt > Date.now() + session.skew;
    if (!known) await store.close();
    const waiting = await store.countWaiting();
    if (!known && waiting > 0) reason = `${reason} ${texts.text('stillWaiting', { n: waiting })}`.trim();
    const made = known ? { session, roster } : await setup.ask(reason);
    void kept.then((offline) => {
      root.dataset['ready'] = offline ? 'offline' : 'online';
      findElement('not-offline').hidden = offline;
    });
    reason = texts.text(`ended_${await page.work(made)}`.replace('attendance.', ''));
    await store.close();
  }
}

function offerUpdate(apply: () => void): void {
  findElement('update').hidden = false;
  findElement('update-now').onclick = apply;
}

document.addEventListener('pointerdown', unlock, { once: true });
await navigator.storage.persist();
await run();
