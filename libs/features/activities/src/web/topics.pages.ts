import { MembershipQueries } from '#alliance';
import {
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import { can } from '#identity';
import { invalid } from '#kernel';
import { ownUnionId } from '#organizations';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';
import { instantOf } from '../domain/shanghai-time.js';
import { TopicQueries } from '../queries/topic.queries.js';
import { VoteOnTopics } from '../use-cases/vote-on-topics.js';
import { RoundForm } from './round.form.js';
import { TopicForm } from './topic.form.js';
import { VoteForm } from './vote.form.js';

const PATH = '/topics';

/** 选题: what the salons should take up; proposed by unions, decided by one vote of every member union. */
@Controller('topics')
export class TopicsPages {
  constructor(
    private readonly topics: TopicQueries,
    private readonly votes: VoteOnTopics,
    private readonly memberships: MembershipQueries,
  ) {}

  @Get()
  @Requires('activity.view')
  list(@CurrentPrincipal() principal: Principal): Promise<Page> {
    return this.show(principal, null, EMPTY_FORM);
  }

  @Post()
  @Requires('activity.manage')
  open(
    @CurrentPrincipal() principal: Principal,
    @FormBody(RoundForm) form: Form<RoundForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title, closesAt }) => {
        const until = instantOf(closesAt);
        if (!until)
          throw invalid('activities.invalid', [{ pointer: '/closesAt', code: 'activities.instant' }]);
        await this.votes.open(principal, title, until);
        return redirect(PATH, 'activities.flash.roundOpened');
      },
      (state) => this.show(principal, 'new', state),
    );
  }

  @Post(':id/proposals')
  @Requires('activity.host')
  propose(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(TopicForm) form: Form<TopicForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title, why }) => {
        await this.votes.propose(principal, id, title, why);
        return redirect(PATH, 'activities.flash.topicProposed');
      },
      (state) => this.show(principal, `propose-${id}`, state),
    );
  }

  @Post(':id/vote')
  @Requires('activity.register')
  vote(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(VoteForm) form: Form<VoteForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ topic }) => {
        await this.votes.vote(principal, id, topic);
        return redirect(PATH, 'activities.flash.voted');
      },
      (state) => this.show(principal, `vote-${id}`, state),
    );
  }

  /** @param refused which form came back: `new`, `propose-<round>`, `vote-<round>` */
  private async show(principal: Principal, refused: string | null, form: FormState): Promise<Page> {
    const unionId = ownUnionId(principal);
    const acts = unionId !== null && can(principal, 'activity.register', { unionId });
    const member = acts && (await this.memberships.isMember(unionId));
    const manages = managesActivities(principal);
    const formOf = (name: string): FormState => (name === refused ? form : EMPTY_FORM);
    const rounds = (await this.topics.rounds(unionId)).map((round) => ({
      ...round,
      mayPropose: round.open && (acts || manages),
      mayVote: round.open && member && round.topics.length > 0,
      mostVotes: Math.max(1, ...round.topics.map(({ votes }) => votes ?? 0)),
      proposing: formOf(`propose-${round.id}`),
      voting: formOf(`vote-${round.id}`),
    }));
    const model = { rounds, manages, opening: formOf('new'), summary: form.summary };
    return page('activities/topics', model, { status: form.status });
  }
}
