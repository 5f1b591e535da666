import { Type } from 'class-transformer';
import { IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { PersonDto } from './person.dto.js';

/** Persons of one union, with their common answers to the activity's form. */
export class RegistrationDto {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonDto)
  persons!: PersonDto[];

  /** by field key; yes and no are 'yes' and 'no' */
  @IsOptional()
  @IsObject()
  answers?: Record<string, string>;
}
