import { CurrentLocale, CurrentPrincipal, page, pagerOf, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { INDUSTRIES, isIndustry } from '#organizations';
import { MEMBERSHIP_STATES, type MembershipState } from '#alliance-rules';
import { Translator, type Locale } from '#views';
import { Controller, Get, Query } from '@nestjs/common';
import { MemberListQueries, type MemberCount } from '../../queries/member-list.queries.js';
import { MEMBERSHIP_TONES } from '../membership-tones.js';
import { MemberListQuery } from './member-list.query.js';
import { tileMap } from './tile-map.js';

const TAKING_PART: readonly MembershipState[] = ['active', 'grace'];

/** 成员: on a map by sub-district, by industry, and one by one. */
@Controller('alliance/members')
@Requires('alliance.view')
export class MembersPages {
  constructor(
    private readonly members: MemberListQueries,
    private readonly translator: Translator,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: MemberListQuery,
  ): Promise<Page> {
    const say = (key: string): string => this.translator.t(locale, key);
    const manages = can(principal, 'alliance.manage');
    const { q = '', subdistrict = '', industry = '', state = '' } = query;
    const states = manages && state !== '' ? [state] : TAKING_PART;
    const found = await this.members.list({
      states,
      search: q,
      subdistrictId: subdistrict || undefined,
      industry: isIndustry(industry) ? industry : undefined,
      page: Number(query.page ?? 1),
    });
    const districts = await this.members.bySubdistrict();
    const industries = await this.members.byIndustry();
    const filter = { q, subdistrict, industry, state };
    return page('alliance/members', {
      manages,
      filter,
      filtered: [q, subdistrict, industry, state].some((value) => value.trim() !== ''),
      options: {
        subdistricts: [
          { value: '', label: say('alliance.members.anySubdistrict') },
          ...districts.map(({ key, name }) => ({ value: key, label: name })),
        ],
        industries: [
          { value: '', label: say('alliance.members.anyIndustry') },
          ...INDUSTRIES.map((code) => ({ value: code, label: say(`organizations.industry.${code}`) })),
        ],
        states: [
          { value: '', label: say('alliance.members.takingPart') },
          ...MEMBERSHIP_STATES.map((one) => ({ value: one, label: say(`alliance.state.${one}`) })),
        ],
      },
      map: mapOf(districts, subdistrict),
      districts: districts.map((one) => ({ ...one, href: `/alliance/members?subdistrict=${one.key}` })),
      industries: industries.map((one) => ({
        ...one,
        name: say(`organizations.industry.${one.name}`),
        href: `/alliance/members?industry=${one.key}`,
      })),
      total: found.total,
      rows: found.rows.map((row) => ({
        ...row,
        industry: say(`organizations.industry.${row.industry}`),
        stateText: say(`alliance.state.${row.state}`),
        tone: MEMBERSHIP_TONES[row.state],
      })),
      pager: pagerOf('/alliance/members', filter, found),
    });
  }
}

function mapOf(districts: readonly MemberCount[], current: string) {
  const { width, height, tiles } = tileMap(
    districts.map(({ key, name, members }) => ({ key, name, count: members })),
  );
  return {
    viewBox: `0 0 ${width} ${height}`,
    tiles: tiles.map((tile) => ({
      ...tile,
      href: `/alliance/members?subdistrict=${tile.key}`,
      current: tile.key === current,
      lines: linesOf(tile.name).map((text, index, all) => ({
        text,
        y: tile.y - 6 - (all.length - 1 - index) * 17,
      })),
      countY: tile.y + 26,
    })),
  };
}

/** A federation's name in lines that fit a tile: the place's name, and a remark in brackets below it. */
function linesOf(name: string): string[] {
  const [plain = '', remark] = name.replace('总工会', '').split(/(?=（)/);
  return [...(plain.match(/.{1,6}/gu) ?? []), ...(remark ? [remark] : [])].slice(0, 3);
}
