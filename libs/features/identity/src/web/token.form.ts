import { Transform, Type } from 'class-transformer';
import { IsArray, IsInt, IsString } from 'class-validator';

export class TokenForm {
  @IsString()
  name!: string;

  /** permissions, one checkbox each */
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()))
  @IsArray()
  @IsString({ each: true })
  scopes: string[] = [];

  @Type(() => Number)
  @IsInt()
  days!: number;
}
