import { contentDisposition, FileStore } from '#files';
import { CurrentLocale, CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { Clock, notFound, today } from '#kernel';
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { MembershipQueries } from '../../queries/membership.queries.js';
import { PolicyQueries, type PolicyView } from '../../queries/policy.queries.js';
import { policyModel } from './policy-model.js';

/** One policy: whom it is for, how to apply, until when, and its document. */
@Controller('alliance/policies/:id')
@Requires('alliance.view')
export class PolicyPages {
  constructor(
    private readonly policies: PolicyQueries,
    private readonly memberships: MembershipQueries,
    private readonly files: FileStore,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    const policy = await this.require(principal, id);
    const unionId = ownUnionId(principal);
    const own = unionId ? ((await this.memberships.of(unionId)) ?? { state: null, star: 0 }) : null;
    const say = (key: string, params?: Readonly<Record<string, string | number>>): string =>
      this.translator.t(locale, key, params);
    const manages = can(principal, 'alliance.manage');
    return page('alliance/policy', {
      policy: policyModel(policy, own, today(this.clock), say),
      editHref: manages ? `/alliance/manage/policies/${id}` : null,
    });
  }

  @Get('document')
  async document(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<StreamableFile> {
    const { fileSha256, fileName, mediaType } = await this.require(principal, id);
    if (fileSha256 === null) throw notFound('document');
    const length = await this.files.size(fileSha256);
    return new StreamableFile(await this.files.open(fileSha256), {
      type: mediaType ?? 'application/octet-stream',
      ...(length !== null && { length }),
      disposition: contentDisposition('inline', fileName ?? 'document'),
    });
  }

  /** What is not published, only who writes it sees. */
  private async require(principal: Principal, id: string): Promise<PolicyView> {
    const policy = await this.policies.one(id);
    if (!policy || (policy.status !== 'published' && !can(principal, 'alliance.manage')))
      throw notFound('policy');
    return policy;
  }
}
