import { MembershipQueries } from '#alliance';
import { AcceptedEvidence, IndicatorStandings, StarChanges, StarQueries } from '#assessment';
import type { AuditLog } from '#audit';
import { CatalogueQueries } from '#catalogue';
import type { UnitOfWork } from '#database';
import { EvidenceQueries, type OpenEvidence } from '#evidence';
import type { FactRecorder } from '#facts';
import type { FileStore } from '#files';
import type { Clock } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { ExampleQueries } from '../queries/example.queries.js';
import { IndicatorNames } from '../queries/indicator-names.js';
import { MentorSuggestions } from '../queries/mentor-suggestions.js';
import { OfferQueries } from '../queries/offer.queries.js';
import { PairQueries } from '../queries/pair.queries.js';
import { AnswerPair } from '../use-cases/answer-pair.js';
import { AskPair } from '../use-cases/ask-pair.js';
import { DraftExample } from '../use-cases/draft-example.js';
import { ExampleDesk } from '../use-cases/example-desk.js';
import { ExampleFiles } from '../use-cases/example-files.js';
import { FollowStars } from '../use-cases/follow-stars.js';
import { KeepPair } from '../use-cases/keep-pair.js';
import { OfferExample } from '../use-cases/offer-example.js';
import { OfferMentoring } from '../use-cases/offer-mentoring.js';
import { OpenExample } from '../use-cases/open-example.js';
import { PairDesk } from '../use-cases/pair-desk.js';
import { PictureMasker } from '../use-cases/picture-masker.js';
import { ReviewExample } from '../use-cases/review-example.js';
import { WithdrawExample } from '../use-cases/withdraw-example.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly facts: FactRecorder;
  readonly store: FileStore;
  readonly openEvidence: OpenEvidence;
  readonly changes?: StarChanges;
}

export type MentoringServices = ReturnType<typeof mentoringServices>;

/** The feature put together by hand: for tests, and for demonstration data of another day. */
export function mentoringServices(needs: Needs) {
  const { unitOfWork, clock, audit, facts, store, openEvidence, changes = new StarChanges() } = needs;
  const stars = new StarQueries(unitOfWork, clock);
  const organizations = new OrganizationsQueries(unitOfWork);
  const indicators = new IndicatorNames(new CatalogueQueries(unitOfWork));
  const pairs = new PairDesk(unitOfWork, audit);
  const examples = new ExampleDesk(unitOfWork, audit);
  const files = new ExampleFiles(unitOfWork, store);
  const masker = new PictureMasker();
  const exampleQueries = new ExampleQueries(unitOfWork);
  const members = new MembershipQueries(unitOfWork);
  const evidence = new EvidenceQueries(unitOfWork);
  const follow = new FollowStars(changes, unitOfWork, organizations, pairs, facts);
  follow.onModuleInit();
  return {
    changes,
    follow,
    exampleQueries,
    pairQueries: new PairQueries(unitOfWork),
    offerQueries: new OfferQueries(unitOfWork),
    suggestions: new MentorSuggestions(unitOfWork, new IndicatorStandings(unitOfWork, clock)),
    offer: new OfferMentoring(unitOfWork, stars, audit, clock),
    ask: new AskPair(unitOfWork, stars, members, organizations, pairs, clock),
    answer: new AnswerPair(unitOfWork, pairs, clock),
    keep: new KeepPair(unitOfWork, pairs, indicators, clock),
    draft: new DraftExample(
      unitOfWork,
      indicators,
      new AcceptedEvidence(unitOfWork),
      evidence,
      examples,
      clock,
    ),
    offerExample: new OfferExample(unitOfWork, examples, files, masker, openEvidence, clock),
    review: new ReviewExample(unitOfWork, examples, clock),
    withdraw: new WithdrawExample(unitOfWork, examples, files),
    open: new OpenExample(unitOfWork, exampleQueries, files, masker, openEvidence),
  };
}
