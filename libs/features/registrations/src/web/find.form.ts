import { IsIn, IsOptional, IsString } from 'class-validator';

/** A stranger's number and code, and what to do once they match. */
export class FindForm {
  @IsOptional()
  @IsString()
  phone?: string;

  @IsOptional()
  @IsString()
  code?: string;

  @IsOptional()
  @IsIn(['claim', 'cancel'])
  act?: 'claim' | 'cancel';
}
