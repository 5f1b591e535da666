import { IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';

/** What a star union offers to help with. */
export class OfferDto {
  /** none: anything */
  @IsArray()
  @IsString({ each: true })
  indicators!: string[];

  @IsOptional()
  @IsString()
  note?: string;

  /** that others may be shown this union as a mentor */
  @IsBoolean()
  agreed!: boolean;
}

/** A request to another union. */
export class PairDto {
  @IsIn(['mentor', 'mentee'])
  as!: 'mentor' | 'mentee';

  @IsUUID()
  otherUnionId!: string;

  @IsString()
  message!: string;
}

export class AnswerPairDto {
  @IsBoolean()
  agree!: boolean;
}

export class EndPairDto {
  @IsString()
  reason!: string;
}

/** Days are `YYYY-MM-DD`. */
export class GoalDto {
  @IsString()
  indicator!: string;

  @IsString()
  text!: string;

  @IsString()
  dueOn!: string;
}

export class MeetingDto {
  @IsString()
  heldOn!: string;

  @IsString()
  notes!: string;
}
