/** The document comes as the file; there is nothing to type. */
export class DocumentForm {}
