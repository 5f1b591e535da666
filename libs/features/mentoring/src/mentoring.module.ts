import { ActivitiesModule } from '#activities';
import { AllianceModule } from '#alliance';
import { AssessmentModule } from '#assessment';
import { CatalogueModule } from '#catalogue';
import { EvidenceModule } from '#evidence';
import { FactsModule } from '#facts';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { ExampleQueries } from './queries/example.queries.js';
import { IndicatorNames } from './queries/indicator-names.js';
import { MenteeCandidates } from './queries/mentee-candidates.js';
import { MentorSuggestions } from './queries/mentor-suggestions.js';
import { NextSalons } from './queries/next-salon.js';
import { OfferQueries } from './queries/offer.queries.js';
import { PairQueries } from './queries/pair.queries.js';
import { AnswerPair } from './use-cases/answer-pair.js';
import { AskPair } from './use-cases/ask-pair.js';
import { DraftExample } from './use-cases/draft-example.js';
import { ExampleDesk } from './use-cases/example-desk.js';
import { ExampleFiles } from './use-cases/example-files.js';
import { FollowStars } from './use-cases/follow-stars.js';
import { KeepPair } from './use-cases/keep-pair.js';
import { OfferExample } from './use-cases/offer-example.js';
import { OfferMentoring } from './use-cases/offer-mentoring.js';
import { OpenExample } from './use-cases/open-example.js';
import { PairDesk } from './use-cases/pair-desk.js';
import { PictureMasker } from './use-cases/picture-masker.js';
import { ReviewExample } from './use-cases/review-example.js';
import { TellExamples } from './use-cases/tell-examples.js';
import { WithdrawExample } from './use-cases/withdraw-example.js';
import { ExperienceApi } from './web/api/experience.api.js';
import { MentoringApi } from './web/api/mentoring.api.js';
import { PairsApi } from './web/api/pairs.api.js';
import { ExampleReviewPages } from './web/example-review.pages.js';
import { ExampleScreen } from './web/example-screen.js';
import { ExamplePages } from './web/example.pages.js';
import { ExperiencePages } from './web/experience.pages.js';
import { HelpFinder } from './web/help-finder.js';
import { MentoringScreen } from './web/mentoring-screen.js';
import { MentoringPages } from './web/mentoring.pages.js';
import { PairScreen } from './web/pair-screen.js';
import { PairPages } from './web/pair.pages.js';

const QUERIES = [
  ExampleQueries,
  IndicatorNames,
  MenteeCandidates,
  MentorSuggestions,
  NextSalons,
  OfferQueries,
  PairQueries,
];
const PAIRS = [AnswerPair, AskPair, FollowStars, KeepPair, OfferMentoring, PairDesk];
const EXAMPLES = [
  DraftExample,
  ExampleDesk,
  ExampleFiles,
  OfferExample,
  OpenExample,
  PictureMasker,
  ReviewExample,
  TellExamples,
  WithdrawExample,
];
const SCREENS = [ExampleScreen, HelpFinder, MentoringScreen, PairScreen];

/** 结对帮带 and 经验库. Static addresses are registered before those with an id. */
@Module({
  imports: [
    ActivitiesModule,
    AllianceModule,
    AssessmentModule,
    CatalogueModule,
    EvidenceModule,
    FactsModule,
    FilesModule.forFeature('mentoring'),
    OrganizationsModule,
  ],
  controllers: [
    MentoringPages,
    PairPages,
    ExperiencePages,
    ExampleReviewPages,
    ExamplePages,
    MentoringApi,
    PairsApi,
    ExperienceApi,
  ],
  providers: [...QUERIES, ...PAIRS, ...EXAMPLES, ...SCREENS],
  exports: [ExampleQueries, PairQueries],
})
export class MentoringModule {}
