/** A file with nothing beside it. */
export class UploadForm {}
