/** The two languages the assistant speaks. Quotations stay Chinese in both. */
export type Language = 'zh' | 'en';

/** A wording in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
