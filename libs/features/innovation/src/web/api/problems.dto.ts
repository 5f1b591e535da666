import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';

/** A problem to post. */
export class ProblemDto {
  @IsString()
  title!: string;

  @IsString()
  theme!: string;

  @IsString()
  openText!: string;

  /** for the chosen side only */
  @IsOptional()
  @IsString()
  confidentialText?: string;
}

/** How a union would solve it. */
export class AnswerDto {
  @IsString()
  text!: string;

  /** one of the union's listed talents */
  @IsOptional()
  @IsUUID()
  talentId?: string;
}

/** The text both sides sign. */
export class SlipDto {
  @IsString()
  text!: string;
}

/** How a problem ends without being solved. */
export class EndDto {
  @IsIn(['close', 'reopen', 'annul'])
  action!: 'close' | 'reopen' | 'annul';

  @IsString()
  reason!: string;
}
