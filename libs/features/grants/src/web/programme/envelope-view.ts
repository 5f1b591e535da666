import { freeFen, type Programme } from '../../domain/programme/programme.js';

export interface EnvelopeView {
  readonly envelopeFen: number;
  /** paid and not returned */
  readonly paidFen: number;
  /** promised and not paid yet */
  readonly promisedFen: number;
  readonly freeFen: number;
  /** where the parts of the bar begin and how long they are, as SVG lengths */
  readonly bar: { readonly paid: string; readonly promised: string };
}

/** The envelope in its three parts: what went out, what is promised, what is free. */
export function envelopeView(programme: Programme): EnvelopeView {
  const { terms, committedFen } = programme;
  const paidFen = programme.paidFen - programme.returnedFen;
  const percent = (fen: number): string => `${((fen / terms.envelopeFen) * 100).toFixed(2)}%`;
  return {
    envelopeFen: terms.envelopeFen,
    paidFen,
    promisedFen: committedFen - paidFen,
    freeFen: freeFen(programme),
    bar: { paid: percent(paidFen), promised: percent(committedFen - paidFen) },
  };
}
