/**
 * How many pairs of neighbouring characters two Chinese texts share: enough to see that a salon on
 * 集体协商 has to do with the indicator 集体合同协商. 0: nothing in common.
 */
export function relevance(text: string, about: string): number {
  const wanted = pairsOf(about);
  return [...pairsOf(text)].filter((pair) => wanted.has(pair)).length;
}

/** The most relevant one; of equals the first. null: none has anything to do with it. */
export function mostRelevant<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  about: string,
): Item | null {
  let best: { readonly item: Item; readonly score: number } | null = null;
  for (const item of items) {
    const score = relevance(textOf(item), about);
    if (score > (best?.score ?? 0)) best = { item, score };
  }
  return best?.item ?? null;
}

function pairsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}{2,}|[a-z]{3,}/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      /^[a-z]/.test(word)
        ? [word]
        : Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2)),
    ),
  );
}
