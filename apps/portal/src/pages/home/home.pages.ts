import { ActivityQueries, viewerOf } from '#activities';
import { RegisterQueries } from '#assessment';
import { CatalogueQueries } from '#catalogue';
import { UnitOfWork } from '#database';
import { CurrentPrincipal, page, type Page, PageFrame, type Principal, Public } from '#http';
import { Clock, today } from '#kernel';
import { Controller, Get } from '@nestjs/common';
import { catalogueShape } from '../catalogue/catalogue-view.js';
import { deadlineTone } from './deadline-tone.js';

const RECENT = 5;
const COMING = 3;

/** 首页: what a star is, how many there are, what is going on, and the one door for whoever comes. */
@Controller()
@Public()
export class HomePages {
  constructor(
    private readonly register: RegisterQueries,
    private readonly catalogues: CatalogueQueries,
    private readonly activities: ActivityQueries,
    private readonly unitOfWork: UnitOfWork,
    private readonly frame: PageFrame,
    private readonly clock: Clock,
  ) {}

  @Get()
  async home(@CurrentPrincipal() principal: Principal | null): Promise<Page> {
    const day = today(this.clock);
    return this.unitOfWork.read(async () => {
      const { one, two, three } = await this.register.counts(day);
      const running = await this.register.runningCycle();
      const recent = await this.register.recent(day, RECENT);
      const catalogue = await this.catalogues.published();
      const coming = await this.activities.list({ viewer: viewerOf(principal), when: 'coming' });
      return page('public/home', {
        counts: [three, two, one].map((count, index) => ({
          star: 3 - index,
          count,
          href: `/register?star=${3 - index}`,
        })),
        rated: one + two + three,
        asOf: day,
        shape: catalogue && catalogueShape(catalogue.document),
        running: running && { ...running, tone: deadlineTone(day, running.dueOn) },
        recent: recent.map(({ unionId, unionName, star, awardedOn }) => ({
          href: `/unions/${unionId}`,
          name: unionName,
          star,
          awardedOn,
        })),
        coming: coming.rows
          .filter(({ status }) => status === 'published')
          .slice(0, COMING)
          .map(({ id, kind, title, startsAt, hostName, place }) => ({
            href: `/activities/${id}`,
            kind,
            title,
            startsAt,
            hostName,
            place,
          })),
        start: {
          href: principal ? this.frame.start(principal) : '/login',
          label: principal ? 'public.home.continue' : 'public.home.start',
        },
      });
    });
  }
}
