import type { FactDraft } from '#facts';
import { calendarDateOf } from '#kernel';
import { type HostFact, KIND_RULES } from './activity-kind.js';
import type { ActivityPlan } from './activity-plan.js';

type Held = Pick<
  ActivityPlan,
  'kind' | 'title' | 'hostUnionId' | 'coHostIds' | 'startsAt' | 'endsAt' | 'sessions'
> & { readonly id: string };

/** Where the facts of an activity come from. */
export function factSource({ id, title }: Pick<Held, 'id' | 'title'>): FactDraft['source'] {
  return { type: 'activity', id, title, path: `/activities/${id}` };
}

/** What is recorded of the hosts' side when an activity has taken place; being a guest is not recorded here. */
export function hostFacts(activity: Held): FactDraft[] {
  return KIND_RULES[activity.kind].facts.flatMap((fact) => draftsOf(fact, activity));
}

function draftsOf({ kind, of }: HostFact, activity: Held): FactDraft[] {
  const counts = of === 'hosts' ? hostsOf(activity) : talksOf(activity);
  const byCount = Map.groupBy(counts, ([, quantity]) => quantity);
  return [...byCount].map(([quantity, unions]) => ({
    kind,
    unions: unions.map(([unionId]) => unionId),
    from: calendarDateOf(activity.startsAt),
    to: calendarDateOf(activity.endsAt),
    quantity,
    unit: 'times',
    source: factSource(activity),
  }));
}

function hostsOf({ hostUnionId, coHostIds }: Held): Map<string, number> {
  const hosts = hostUnionId === null ? coHostIds : [hostUnionId, ...coHostIds];
  return new Map(hosts.map((unionId) => [unionId, 1]));
}

/** Two speakers of one union in one session are one talk. */
function talksOf({ sessions }: Held): Map<string, number> {
  const talks = new Map<string, number>();
  for (const { speakers } of sessions) {
    const unions = new Set(speakers.map(({ unionId }) => unionId).filter((id) => id !== null));
    for (const unionId of unions) talks.set(unionId, (talks.get(unionId) ?? 0) + 1);
  }
  return talks;
}
