import { Injectable } from '@nestjs/common';

/** How many examples there are to look at, by indicator; those without are absent. */
export type ExampleCounts = ReadonlyMap<string, number>;

/** Who knows examples of how others did it; a higher feature, which says so in its `onModuleInit`. */
@Injectable()
export class IndicatorExamples {
  private source: (() => Promise<ExampleCounts>) | null = null;

  /** @throws Error when there is a source already */
  provide(source: () => Promise<ExampleCounts>): void {
    if (this.source) throw new Error('examples have a source already');
    this.source = source;
  }

  async counts(): Promise<ExampleCounts> {
    return (await this.source?.()) ?? new Map();
  }
}
