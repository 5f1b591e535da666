import { readdirSync, readFileSync } from 'node:fs';
import { parseAnswers, rate, type Catalogue, type InputValue, type RatingInput } from '#rating';

const EXAMPLES = 'examples';

/** The example unions with numbers, ticks and days changed at random, always the same ones. */
export function sampleUnions(catalogue: Catalogue, count: number): readonly RatingInput[] {
  const examples = readdirSync(EXAMPLES).map((file) => {
    const { input } = parseAnswers(readFileSync(`${EXAMPLES}/${file}`, 'utf8'));
    if (input === undefined) throw new Error(`${file} cannot be read`);
    return input;
  });
  const random = randomNumbers();
  const unions: RatingInput[] = [];
  while (unions.length < count) {
    const union = changed(examples[unions.length % examples.length] as RatingInput, random);
    if (isUsable(catalogue, union)) unions.push(asRead(union));
  }
  return unions;
}

function changed(union: RatingInput, random: () => number): RatingInput {
  const answers = Object.entries(union.answers ?? {}).map(([code, values]) => {
    if (random() < 0.05) return [code, null];
    return [
      code,
      Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, varied(value, random)])),
    ];
  });
  const members = Math.floor(Number(union.profile?.['members_eligible']) * (0.8 + 0.2 * random()));
  return {
    ...union,
    profile: { ...union.profile, members_eligible: members },
    answers: Object.fromEntries(answers) as NonNullable<RatingInput['answers']>,
  };
}

function varied(value: InputValue, random: () => number): InputValue {
  if (random() < 0.6) return value;
  if (typeof value === 'number' && Number.isInteger(value))
    return Math.max(0, value - Math.floor(random() * 4));
  if (typeof value === 'object' && value !== null) return value.filter(() => random() < 0.85);
  return value;
}

/** With the object shapes that reading a file gives. */
function asRead(union: RatingInput): RatingInput {
  return JSON.parse(JSON.stringify(union)) as RatingInput;
}

function isUsable(catalogue: Catalogue, union: RatingInput): boolean {
  try {
    rate(catalogue, union);
    return true;
  } catch {
    return false;
  }
}

/** A linear congruential generator: the same numbers in every run. */
function randomNumbers(): () => number {
  let state = 20_261_231;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
