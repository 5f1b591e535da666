import type { Principal } from '#http';
import { Injectable } from '@nestjs/common';
import type { ActivityView } from '../queries/activity-view.js';
import { AnswerQueries } from '../queries/answer.queries.js';
import { MeetingQueries } from '../queries/meeting.queries.js';
import { PictureQueries } from '../queries/picture.queries.js';
import { ActivityDoing } from './activity-doing.js';
import { VisitPanel } from './visit-panel.js';

/** What stands around an activity for who is signed in: what they can do, its series, visit, answers, album. */
@Injectable()
export class ActivityExtras {
  constructor(
    private readonly doing: ActivityDoing,
    private readonly visits: VisitPanel,
    private readonly meetings: MeetingQueries,
    private readonly answers: AnswerQueries,
    private readonly pictures: PictureQueries,
  ) {}

  async of(principal: Principal, activity: ActivityView) {
    const { id, seriesId, onlineUrl } = activity;
    const doing = this.doing.of(principal, activity);
    const { count, view } = await this.answers.of(id);
    return {
      doing,
      onlineUrl: doing.hosts ? onlineUrl : null,
      series: seriesId && (await this.meetings.meetings(seriesId)),
      visit: await this.visits.of(principal, activity),
      answers: view && { ...view, count },
      photos: (await this.pictures.album(id)).length,
    };
  }
}
