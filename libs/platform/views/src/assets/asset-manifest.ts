import { existsSync, readFileSync } from 'node:fs';

/** File name → fingerprinted file name, as the build wrote it. */
type Names = Readonly<Record<string, string>>;

/** Where the browser finds the built scripts and styles: below `/assets/`, cacheable for ever. */
export class AssetManifest {
  private constructor(private readonly names: Names | null) {}

  /** @param file the build's `manifest.json`; when it is not there, {@link url} throws */
  static read(file: string): AssetManifest {
    return new AssetManifest(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Names) : {});
  }

  /** Names without fingerprints, for rendering where nothing was built (tests). */
  static plain(): AssetManifest {
    return new AssetManifest(null);
  }

  url(name: string): string {
    const file = this.names === null ? name : this.names[name];
    if (file === undefined) throw new Error(`no built asset "${name}": run npm run build`);
    return `/assets/${file}`;
  }
}
