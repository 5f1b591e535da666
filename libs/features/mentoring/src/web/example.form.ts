import { IsOptional, IsString } from 'class-validator';

/** An example to begin with; the source is `A1.1:<id>` of a proof, or nothing for a write-up. */
export class ExampleForm {
  @IsOptional()
  @IsString()
  indicator?: string;

  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString()
  evidenceId?: string;
}
