import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { FORM_FIELD_TYPES, type FormFieldType } from '../../domain/form-field.js';
import { FormConditionDto } from './form-condition.dto.js';

export class FormFieldDto {
  @IsString()
  key!: string;

  @IsString()
  label!: string;

  @IsIn(FORM_FIELD_TYPES)
  type!: FormFieldType;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  options?: string[];

  @IsBoolean()
  required = false;

  @IsOptional()
  @ValidateNested()
  @Type(() => FormConditionDto)
  onlyIf?: FormConditionDto;
}
