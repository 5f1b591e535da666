/** Only the file, which is no field. */
export class PictureForm {}
