import { Matches } from 'class-validator';

export class PublishCatalogueForm {
  /** of the draft as it was shown */
  @Matches(/^\d{1,9}$/)
  rowVersion!: string;
}
