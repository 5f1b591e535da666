import { IsIn, IsObject, IsOptional, IsString, Matches } from 'class-validator';
import { ACTIVITY_KINDS, type ActivityKind } from '../domain/activity-kind.js';

const WHOLE = /^\d{1,6}$/;

/** The plan as typed; an empty control is not sent on. Rows are controls `sessions.<row>_<field>` and `form.<row>_<field>`. */
export class PlanForm {
  @IsIn(ACTIVITY_KINDS)
  kind!: ActivityKind;

  /** of the plan being changed */
  @IsOptional()
  @Matches(WHOLE)
  version?: string;

  @IsString()
  title = '';

  @IsString()
  topic = '';

  /** a union's name; the district when it is left empty by the secretariat */
  @IsString()
  host = '';

  @IsString()
  coHosts = '';

  @IsString()
  startsAt = '';

  @IsString()
  endsAt = '';

  @IsOptional()
  @IsString()
  place?: string;

  @IsOptional()
  @IsString()
  onlineUrl?: string;

  @IsOptional()
  @Matches(WHOLE)
  capacity?: string;

  @IsOptional()
  @Matches(WHOLE)
  quotaPerUnion?: string;

  @IsOptional()
  @IsIn(['yes'])
  approval?: string;

  @IsIn(['members', 'invited', 'public'])
  who: 'members' | 'invited' | 'public' = 'members';

  @IsIn(['0', '1', '2', '3'])
  minStar = '0';

  @IsString()
  invited = '';

  @IsString()
  registrationOpensAt = '';

  @IsString()
  registrationClosesAt = '';

  @Matches(WHOLE)
  claimHours = '24';

  /** an id, or `new` with `seriesTitle` */
  @IsOptional()
  @IsString()
  series?: string;

  @IsString()
  seriesTitle = '';

  @IsString()
  order = '';

  @IsObject()
  sessions: Record<string, unknown> = {};

  @IsObject()
  form: Record<string, unknown> = {};
}
