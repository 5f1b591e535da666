import { AccountsQueries, CreateUser, ResetPassword, systemPrincipal } from '#identity';
import type { Cli } from '../cli.js';
import { inWords } from './in-words.js';
import { Product } from './product.js';
import { RefusalError } from './refusal-error.js';

export interface AddUserOptions {
  readonly name: string;
  readonly role: string;
  readonly scope?: string;
  readonly until?: string;
  readonly district?: string;
}

/** Accounts, for whoever runs the server: the first one of a district, and a forgotten password. */
export class UserActions {
  constructor(private readonly cli: Cli) {}

  add(username: string, options: AddUserOptions): Promise<void> {
    return this.run(async (product) => {
      const { name, role, scope, until } = options;
      const validUntil = until === undefined ? null : this.endOf(until);
      const district = await product.district(options.district);
      const { oneTimePassword } = await product.within(district, () =>
        product.app.get(CreateUser).execute(systemPrincipal(district.id), {
          username,
          name,
          grant: { role, scopeId: scope ?? null, validUntil },
        }),
      );
      await this.say('add.done', { username, password: oneTimePassword ?? '' });
    });
  }

  resetPassword(username: string, code: string | undefined): Promise<void> {
    return this.run(async (product) => {
      const district = await product.district(code);
      const system = systemPrincipal(district.id);
      const password = await product.within(district, async () => {
        const { items } = await product.app.get(AccountsQueries).list(system, { search: username, page: 1 });
        const account = items.find((item) => item.username === username.trim().toLowerCase());
        if (!account) throw new RefusalError(this.text('resetPassword.unknown', { username }));
        return product.app.get(ResetPassword).execute(system, account.userId);
      });
      await this.say('resetPassword.done', { username, password });
    });
  }

  /** The end of a day in China. */
  private endOf(day: string): Date {
    const end = new Date(`${day}T23:59:59.999+08:00`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end.getTime()))
      throw new RefusalError(this.text('badDate', { text: day }));
    return end;
  }

  private run(work: (product: Product) => Promise<void>): Promise<void> {
    return inWords(this.cli, () => Product.run(this.cli, work));
  }

  private text(key: string, values: Record<string, string>): string {
    return this.cli.texts.text(`cli.user.${key}`, values);
  }

  private say(key: string, values: Record<string, string>): Promise<void> {
    return this.cli.out.line(this.text(key, values));
  }
}
