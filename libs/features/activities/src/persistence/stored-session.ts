import type { Session, Speaker } from '../domain/activity-plan.js';

/** A session as JSON keeps it: instants as ISO 8601 in UTC. */
export interface StoredSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly speakers: readonly Speaker[];
}

export function storedSession(session: Session): StoredSession {
  return {
    ...session,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
  };
}

export function sessionOf(stored: StoredSession): Session {
  return { ...stored, startsAt: new Date(stored.startsAt), endsAt: new Date(stored.endsAt) };
}
