import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { ACTIVITY_KINDS, type ActivityKind, type Star } from '../../domain/activity-kind.js';
import { FormFieldDto } from './form-field.dto.js';
import { SessionDto } from './session.dto.js';

/** An activity to be planned. Times are ISO 8601 with a zone, or Shanghai's clock without one. */
export class ActivityPlanDto {
  @IsIn(ACTIVITY_KINDS)
  kind!: ActivityKind;

  @IsString()
  title!: string;

  @IsString()
  topic = '';

  /** absent: the district, for its secretariat only */
  @IsOptional()
  @IsUUID()
  hostUnionId?: string;

  @IsArray()
  @IsUUID(undefined, { each: true })
  coHostIds: string[] = [];

  @IsString()
  startsAt!: string;

  @IsString()
  endsAt!: string;

  @IsOptional()
  @IsString()
  place?: string;

  @IsOptional()
  @IsString()
  onlineUrl?: string;

  @IsOptional()
  @IsInt()
  capacity?: number;

  @IsOptional()
  @IsInt()
  quotaPerUnion?: number;

  @IsBoolean()
  approval = false;

  @IsIn(['members', 'invited', 'public'])
  who: 'members' | 'invited' | 'public' = 'members';

  @IsIn([0, 1, 2, 3])
  minStar: Star = 0;

  @IsArray()
  @IsUUID(undefined, { each: true })
  invited: string[] = [];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FormFieldDto)
  form: FormFieldDto[] = [];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SessionDto)
  sessions: SessionDto[] = [];

  @IsString()
  registrationOpensAt!: string;

  @IsString()
  registrationClosesAt!: string;

  @IsInt()
  claimHours = 24;

  @IsOptional()
  @IsUUID()
  seriesId?: string;

  @IsString()
  order = '';
}
