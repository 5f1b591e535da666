import { IsString } from 'class-validator';

export class OfferForm {
  @IsString()
  craftsman = '';

  @IsString()
  offer = '';
}
