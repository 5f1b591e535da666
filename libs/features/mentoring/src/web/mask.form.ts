import { IsOptional, IsString } from 'class-validator';

/** Words and rectangles of an example, in rows. */
export class MaskForm {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString({ each: true })
  left?: string | string[];

  @IsOptional()
  @IsString({ each: true })
  top?: string | string[];

  @IsOptional()
  @IsString({ each: true })
  width?: string | string[];

  @IsOptional()
  @IsString({ each: true })
  height?: string | string[];
}
