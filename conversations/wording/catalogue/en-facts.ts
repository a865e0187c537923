import type { FactCatalogue } from './catalogue.ts';

/** How each fact is named and asked for in English. `{years}` is filled with the years asked about. */
export const enFacts: FactCatalogue = {
  existingBases: {
    name: 'existing bases',
    ask: 'How many Beijing international cooperation bases does your organization host already? Answer 0 if none.',
    short: 'How many Beijing international cooperation bases do you host already? 0 if none.',
  },
  fieldsAligned: {
    name: 'fitting fields of cooperation',
    ask: 'Is your international cooperation in Beijing’s high-end industries, future industries or fields of key concern to the city?',
    short: 'Is your cooperation in high-end or future industries, or in fields of key concern to the city?',
  },
  legalForm: {
    name: 'legal form',
    ask: 'Who would apply: a legal person, another organization, a branch office, an internal department or a natural person?',
    short: 'Who would apply: legal person, other organization, branch, internal department, natural person?',
  },
  registeredInBeijing: { name: 'registered in Beijing', ask: 'Is your organization registered in Beijing?' },
  registeredOn: {
    name: 'day of registration in Beijing',
    ask: 'On which day was it registered in Beijing? A month, a year or “five years ago” will do.',
  },
  inValidExistence: {
    name: 'in valid existence',
    ask: 'Is its licence or certificate of registration in force today?',
  },
  adverseCreditRecords: {
    name: 'adverse credit records',
    ask: 'Any adverse credit record in the last 3 years? Give the day of each, or answer “none”.',
  },
  stableChannels: {
    name: 'cooperation channels',
    ask: 'Do you have relatively stable channels for international science and technology cooperation?',
  },
  managementSystem: {
    name: 'management system',
    ask: 'Do you have a relatively stable management system for international cooperation?',
  },
  talentTeam: {
    name: 'talent team',
    ask: 'Do you have a relatively stable talent team for international cooperation?',
  },
  fundingSource: { name: 'funding', ask: 'Do you have relatively stable funding for international cooperation?' },
  internationalStaff: { name: 'full-time staff', ask: 'Do you have full-time staff for international cooperation?' },
  internationalDepartment: {
    name: 'management body',
    ask: 'Do you have a management body for international cooperation, such as an international department?',
  },
  cooperationGoals: { name: 'cooperation goals', ask: 'Do you have clear goals for international cooperation?' },
  implementationPlan: {
    name: 'implementation plan',
    ask: 'Do you have an implementation plan for international cooperation?',
  },
  notableResults: { name: 'notable results', ask: 'Has your international cooperation achieved notable results?' },
  category: { name: 'category', ask: 'Which category: park, research, platform or industry?' },
  organizationKind: { name: 'kind of organization', ask: 'What kind of organization are you?' },
  parkPartners: {
    name: 'foreign partner institutions',
    ask: 'With how many foreign (or non-mainland) institutions have the park and its tenants signed agreements or set up cooperation mechanisms, in all? Count each institution once.',
    short: 'With how many foreign (non-mainland) institutions is there an agreement or mechanism? Each once.',
  },
  parkFloorArea: { name: 'planned floor area', ask: 'What is the planned construction area of the site, in m²?' },
  parkLandArea: { name: 'land area', ask: 'What is the land area of the site, in m²?' },
  parkLargeEvents: {
    name: 'large international events',
    ask: 'How many large international science and technology events did the park and its tenants host or organize in each of {years}?',
    short: 'How many large international events by the park and its tenants in each of {years}?',
  },
  parkSmallEvents: {
    name: 'small and medium international events',
    ask: 'How many small or medium international events did the park and its tenants host or organize in each of {years}?',
    short: 'How many small or medium ones by the park and its tenants in each of {years}?',
  },
  parkReceptionCapability: {
    name: 'reception of foreign guests',
    ask: 'Do you have a fairly strong capability for receiving foreign guests?',
  },
  parkBilingualSigns: {
    name: 'bilingual signs',
    ask: 'Do your reception facilities have clear, accurate signs in Chinese and English?',
  },
  parkBilingualMaterials: {
    name: 'bilingual materials',
    ask: 'Do you have publicity materials in both Chinese and English?',
  },
  parkDelegations: {
    name: 'visits from abroad',
    ask: 'How many visits by delegations from abroad were received in each of {years}?',
  },
  parkVisitors: {
    name: 'visitors from abroad',
    ask: 'How many visitors from abroad were received in each of {years}, counting every visit?',
  },
  parkServices: {
    name: 'supporting services',
    ask: 'Are your supporting services complete, and do they serve tenants in an international, professional way?',
    short: 'Are supporting services complete, and do they serve tenants internationally, professionally?',
  },
  researchPartners: {
    name: 'well-known partner institutions',
    ask: 'With how many well-known science and technology institutions from abroad has your organization itself signed agreements or set up cooperation mechanisms, in all?',
    short: 'With how many well-known foreign sci-tech institutions have you an agreement or mechanism?',
  },
  researchFocusPartners: {
    name: 'partners in key fields and key countries',
    ask: 'How many of these are both in a key field and in a key country (region)? The application guide of the year lists them.',
    short: 'How many of these are both in a key field and in a key country (region) of the year’s guide?',
  },
  researchStrength: {
    name: 'research strength',
    ask: 'Do you have fairly strong research capability and unique advantages in frontier, interdisciplinary fields?',
    short: 'Have you fairly strong research and unique advantages in frontier, interdisciplinary fields?',
  },
  researchProjects: {
    name: 'international projects',
    ask: 'How many national-level or Beijing-level international cooperation projects did you undertake in the last 5 years? Count both levels together.',
    short: 'How many national- and Beijing-level international projects in the last 5 years, together?',
  },
  researchProjectsDriveIndustry: {
    name: 'effect on key industries',
    ask: 'Do these projects effectively drive the development of Beijing’s key industries?',
  },
  researchJointPlatform: {
    name: 'international joint research platform',
    ask: 'Do you have a national-level or Beijing-level international joint research platform? An ordinary key laboratory does not count.',
    short: 'Have you a national- or Beijing-level international joint platform? No ordinary key laboratory.',
  },
  researchInternationalOrganizationPlatform: {
    name: 'platform with an international organization',
    ask: 'Do you have a research platform built jointly with an international organization? A foreign university or company is not one.',
    short: 'Have you a platform with an international organization, not a foreign university or company?',
  },
  researchTeam: {
    name: 'international research team',
    ask: 'Do you have an international research team with fairly strong research ability?',
  },
  researchForeignTalents: {
    name: 'foreign high-end talents',
    ask: 'How many foreign high-end talents certified by the authorities did you employ in the last 5 years, part time and outstanding young talents included?',
    short: 'How many certified foreign high-end talents in the last 5 years, part time and young included?',
  },
  researchEvents: {
    name: 'high-level academic events',
    ask: 'How many high-level international academic events did you host or organize in each of {years}?',
    short: 'How many high-level international academic events in each of {years}?',
  },
  platformPartners: {
    name: 'partner institutions',
    ask: 'With how many international organizations or foreign (or non-mainland) institutions have you signed agreements or set up cooperation mechanisms, in all?',
    short: 'With how many international or foreign institutions have you an agreement or mechanism, in all?',
  },
  platformInformationAccess: {
    name: 'access to information',
    ask: 'Do you get timely information about international projects and demand for talent?',
  },
  platformInformationSharing: {
    name: 'information sharing',
    ask: 'Do you provide information-sharing services to your resident members?',
  },
  platformProjects: {
    name: 'transfer and incubation projects',
    ask: 'How many international technology transfer and cross-border incubation projects did you bring about in the last 5 years? Count both kinds together.',
    short: 'How many international transfer and cross-border incubation projects in 5 years, together?',
  },
  platformTotalInvestment: {
    name: 'total investment',
    ask: 'How much non-governmental investment, in yuan, have the international projects you helped to land in Beijing received in all?',
    short: 'How much non-governmental investment, in yuan, has reached your projects in Beijing in all?',
  },
  platformProjectInvestments: {
    name: 'investment by project',
    ask: 'How much non-governmental investment, in yuan, has each of these projects received? List them one by one, or answer “none”.',
    short: 'How much non-governmental investment, in yuan, has each received? One by one, or “none”.',
  },
  platformLargeEvents: {
    name: 'large matchmaking events',
    ask: 'How many large international innovation matchmaking events did you host or organize in each of {years}?',
    short: 'How many large international innovation matchmaking events in each of {years}?',
  },
  platformSmallEvents: {
    name: 'small and medium matchmaking events',
    ask: 'How many small or medium international innovation matchmaking events did you host or organize in each of {years}?',
    short: 'How many small or medium international matchmaking events in each of {years}?',
  },
  industryInnovationStrength: {
    name: 'innovation capability',
    ask: 'Is your organization a technology enterprise with fairly strong innovation capability?',
  },
  nationalHighTechValidUntil: {
    name: 'national high-tech certificate',
    ask: 'Until which day is your national high-tech enterprise certificate valid? Answer “none” if there is none.',
    short: 'Until which day is your national high-tech enterprise certificate valid? “none” if none.',
  },
  zhongguancunHighTechValidUntil: {
    name: 'Zhongguancun high-tech certificate',
    ask: 'Until which day is your Zhongguancun high-tech enterprise certificate valid? Answer “none” if there is none.',
    short: 'Until which day is your Zhongguancun high-tech enterprise certificate valid? “none” if none.',
  },
  internationalRevenue: {
    name: 'international sales revenue',
    ask: 'What was your sales revenue from international business last year, in yuan? An amount or a share will do.',
    short: 'What was your international sales revenue last year, in yuan? An amount or a share will do.',
  },
  totalRevenue: { name: 'total sales revenue', ask: 'What was your total sales revenue last year, in yuan?' },
  rdSpending: { name: 'R&D spending', ask: 'How much did you spend on R&D in each of {years}, in yuan?' },
  longTermCooperation: {
    name: 'long-term cooperation',
    ask: 'Do you have long-term, stable cooperation with enterprises or research institutes abroad?',
  },
  overseasRdCentre: {
    name: 'overseas R&D centre',
    ask: 'Do you have an overseas R&D centre of a certain scale and research ability?',
  },
  industryTeam: {
    name: 'international research team',
    ask: 'Do you have an international research team with fairly strong research ability?',
  },
  industryForeignTalents: {
    name: 'foreign high-end talents',
    ask: 'How many foreign high-end talents certified by the authorities did you employ in the last 5 years, part time and outstanding young talents included?',
    short: 'How many certified foreign high-end talents in the last 5 years, part time and young included?',
  },
  failedEvaluations: {
    name: 'cancellation after evaluation',
    ask: 'Was a base of yours ever cancelled after an unqualified evaluation? Give the day, or answer “none”.',
  },
  revocations: {
    name: 'revocation',
    ask: 'Was a base of yours ever revoked? Give the day of each revocation, or answer “none”.',
  },
};
