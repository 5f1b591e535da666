import { CurrentPrincipal, type Principal, Requires } from '#http';
import { ownUnionId } from '#organizations';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type RoundView, TopicQueries } from '../../queries/topic.queries.js';
import { VoteOnTopics } from '../../use-cases/vote-on-topics.js';
import { TopicVoteDto } from './topic-vote.dto.js';

/** Topics of the salons and the vote on them. */
@ApiTags('topics')
@Controller('api/v1/topics')
export class TopicsApi {
  constructor(
    private readonly topics: TopicQueries,
    private readonly votes: VoteOnTopics,
  ) {}

  @Get()
  @Requires('activity.view')
  rounds(@CurrentPrincipal() principal: Principal): Promise<RoundView[]> {
    return this.topics.rounds(ownUnionId(principal));
  }

  /** The union's one vote; it may be changed until the round closes. */
  @Put(':id/vote')
  @Requires('activity.register')
  @HttpCode(204)
  vote(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { topicId }: TopicVoteDto,
  ): Promise<void> {
    return this.votes.vote(principal, id, topicId);
  }
}
