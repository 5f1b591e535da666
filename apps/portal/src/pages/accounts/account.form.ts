import { IsString } from 'class-validator';
import { GrantForm } from './grant.form.js';

/** A new account with its first role. */
export class AccountForm extends GrantForm {
  @IsString()
  username!: string;

  @IsString()
  name!: string;
}
