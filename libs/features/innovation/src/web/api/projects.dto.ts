import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';

/** An idea; days are `YYYY-MM-DD`. */
export class ProjectDto {
  @IsString()
  title!: string;

  @IsString()
  theme!: string;

  @IsString()
  problem!: string;

  @IsString()
  goal!: string;
}

export class InvitationDto {
  @IsUUID()
  unionId!: string;
}

export class InvitationAnswerDto {
  @IsBoolean()
  agree!: boolean;
}

export class MilestoneDto {
  @IsString()
  title!: string;

  @IsString()
  dueOn!: string;
}

/** What a project brought; `amount` in yuan or units as text, so that no cent is lost. */
export class BenefitDto {
  @IsString()
  baseline!: string;

  @IsString()
  method!: string;

  @IsIn(['fen', 'units'])
  kind!: string;

  @IsString()
  amount!: string;

  @IsOptional()
  @IsString()
  unit?: string;

  @IsString()
  signatoryFunction!: string;

  @IsString()
  signatoryName!: string;

  @IsString()
  signedOn!: string;
}

export class PanelDto {
  @IsArray()
  @ArrayMaxSize(15)
  @IsUUID(undefined, { each: true })
  members!: string[];
}

export class VoteDto {
  @IsString()
  vote!: string;

  @IsOptional()
  @IsString()
  note?: string;

  @IsBoolean()
  unconnected!: boolean;
}

export class ReasonDto {
  @IsString()
  reason!: string;
}
