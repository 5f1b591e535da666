import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Amounts } from '../../domain/programme/amounts.js';

class CategoryDto {
  @IsString() @MaxLength(20) code!: string;
  @IsString() @MaxLength(100) name!: string;
}

class TrancheDto {
  @IsInt() percent!: number;
  @IsInt() provenPercent!: number;
}

class PerStarDto {
  @IsInt() @Min(0) 1!: number;
  @IsInt() @Min(0) 2!: number;
  @IsInt() @Min(0) 3!: number;
}

class PayeeDto {
  @IsString() name!: string;
  @IsString() bank!: string;
  @IsString() account!: string;
}

/** A programme's terms; money is integer fen, days are `YYYY-MM-DD`. */
export class ProgrammeDto {
  @IsInt() year!: number;
  @IsString() @MaxLength(200) name!: string;
  @IsInt() envelopeFen!: number;
  /** either the amounts of one, two and three stars … */
  @IsOptional() @ValidateNested() @Type(() => PerStarDto) amountPerStarFen?: PerStarDto;
  /** … or one for every application */
  @IsOptional() @IsInt() amountFen?: number;
  @IsBoolean() amountsSet!: boolean;
  @IsIn([1, 2, 3]) minStar!: 1 | 2 | 3;
  @IsString() rules!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CategoryDto) categories!: CategoryDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TrancheDto) tranches!: TrancheDto[];
  @IsString() opensOn!: string;
  @IsString() closesOn!: string;
  @IsString() spendUntil!: string;
  @IsString() reportDue!: string;
}

/** An application's text; the budget maps category codes to fen. */
export class ApplicationDto {
  @IsString() @MaxLength(5000) purpose!: string;
  @IsOptional() @IsString() finishBy?: string;
  @IsObject() budget!: Record<string, number>;
  @ValidateNested() @Type(() => PayeeDto) payee!: PayeeDto;
  @IsInt() version!: number;
}

/** A payment that was transferred, or money that came back. */
export class PaymentDto {
  @IsInt() tranche!: number;
  @IsString() on!: string;
  @IsString() voucher!: string;
}

export class ReturnDto {
  @IsInt() amountFen!: number;
  @IsString() on!: string;
  @IsString() voucher!: string;
}

/** A spending report; sums map category codes to fen. */
export class ReportDto {
  @IsString() summary!: string;
  @IsObject() sums!: Record<string, number>;
  @IsInt() unspentFen!: number;
}

interface Given {
  readonly amountPerStarFen: PerStarDto | undefined;
  readonly amountFen: number | undefined;
}

export function amountsOf({ amountPerStarFen: fen, amountFen }: Given): Amounts {
  return fen
    ? { per: 'star', fen: { 1: fen[1], 2: fen[2], 3: fen[3] } }
    : { per: 'application', fen: amountFen ?? 0 };
}
