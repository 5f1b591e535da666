/** What `npm test` prints: each stage under its heading, in order, though two run at the same time. */
export class Report {
  #stages;
  #waiting = new Map();
  #ended = new Map();
  #shown = 0;

  /** @param {import('./stages.mjs').Stage[]} stages in the order of the report */
  constructor(stages) {
    this.#stages = stages;
    for (const stage of stages) this.#waiting.set(stage, []);
    this.#showHeading();
  }

  /** The stage whose turn it is speaks at once, the others when it is theirs. */
  add(stage, chunk) {
    if (this.#stages[this.#shown] === stage) process.stdout.write(chunk);
    else this.#waiting.get(stage).push(chunk);
  }

  /** @param {{ passed: number, failed: number, seconds: number }} result */
  end(stage, result) {
    this.#ended.set(stage, result);
    while (this.#shown < this.#stages.length && this.#ended.has(this.#stages[this.#shown])) {
      this.#shown += 1;
      this.#showHeading();
    }
  }

  /** @returns {number} how many failed */
  summary() {
    const total = { passed: 0, failed: 0 };
    console.log('\n━━ Summary ━━');
    for (const stage of this.#stages) {
      const { passed, failed, seconds } = this.#ended.get(stage);
      total.passed += passed;
      total.failed += failed;
      const mark = failed ? '✗' : '✓';
      console.log(`${mark} ${stage.title.padEnd(34)} ${passed} passed, ${failed} failed (${seconds} s)`);
    }
    console.log(`${total.passed} passed, ${total.failed} failed`);
    return total.failed;
  }

  #showHeading() {
    const stage = this.#stages[this.#shown];
    if (!stage) return;
    console.log(`\n━━ ${stage.title} ━━`);
    for (const chunk of this.#waiting.get(stage).splice(0)) process.stdout.write(chunk);
  }
}
