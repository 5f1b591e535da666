import { IsOptional, IsString } from 'class-validator';

/** How a member of the panel judges. */
export class VoteForm {
  @IsOptional()
  @IsString()
  vote?: string;

  @IsOptional()
  @IsString()
  note?: string;

  @IsOptional()
  @IsString()
  unconnected?: string;
}
