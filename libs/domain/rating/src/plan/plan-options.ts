/** What a chair may ask of a plan beyond the contract's `next`. */
export interface PlanOptions {
  /** The star to reach; the next one unless given. */
  readonly star?: number;
  /** Codes of indicators that the plan must raise. */
  readonly locked?: readonly string[];
  /** Codes of indicators that the plan must leave as they are. */
  readonly excluded?: readonly string[];
  /** Points (up to two decimals) that the total must lie above the star's least. */
  readonly margin?: number;
}
