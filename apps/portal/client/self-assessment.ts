/** The self-assessment page: saves while typing, scores while typing, and loses nothing offline. */
import { AnswerQueue } from './self-assessment/answer-queue.js';
import { AnswerSender } from './self-assessment/answer-sender.js';
import { IndicatorCard } from './self-assessment/indicator-card.js';
import { LiveScore } from './self-assessment/live-score.js';
import { moveByKeys } from './self-assessment/move-by-keys.js';
import { SheetPage } from './self-assessment/sheet-page.js';

const root = document.getElementById('sheet');
if (root) {
  const page = new SheetPage(root);
  const score = new LiveScore(page);
  const queue = new AnswerQueue(window.localStorage, page.assessmentId);
  const sender = new AnswerSender(page, queue, score);
  const cards = [...root.querySelectorAll<HTMLElement>('[data-indicator]')].map(
    (element) => new IndicatorCard(element, { page, queue, sender, score }),
  );
  sender.start(cards);
  moveByKeys(root);
}
