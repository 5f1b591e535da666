export type Language = 'zh-CN' | 'en';

const OPTION = '--lang';

/** The language of `--lang`, wherever it stands; needed before the options are read, because their help has it. */
export function languageOf(words: readonly string[]): Language {
  const at = words.indexOf(OPTION);
  const given =
    at >= 0 ? words[at + 1] : words.find((word) => word.startsWith(`${OPTION}=`))?.slice(OPTION.length + 1);
  return given === 'en' ? 'en' : 'zh-CN';
}
