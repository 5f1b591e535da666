import { IndicatorExamples } from '#assessment';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExampleQueries } from '../queries/example.queries.js';

/** Lets indicator cards and the catalogue know where there are examples: 看看别人怎么做. */
@Injectable()
export class TellExamples implements OnModuleInit {
  constructor(
    private readonly door: IndicatorExamples,
    private readonly examples: ExampleQueries,
  ) {}

  onModuleInit(): void {
    this.door.provide(() => this.examples.counts());
  }
}
