/** People of the fixture company who are there for a reason, and the pools from which everybody else is made. */
export type Character = {
  readonly id: number;
  readonly first: string;
  readonly last: string;
  readonly position: string;
  readonly gender: 'M' | 'F' | '';
  readonly department: number;
  readonly active?: boolean;
  readonly kind?: 'employee' | 'extranet' | 'bot';
  readonly mutes?: boolean;
  readonly admin?: boolean;
  readonly photo?: boolean;
};

export const CHARACTERS: readonly Character[] = [
  {
    id: 1,
    first: 'Anna',
    last: 'Smith',
    position: 'Administrator',
    gender: 'F',
    department: 1,
    admin: true,
    photo: true,
  },
  {
    id: 2,
    first: 'Oliver',
    last: 'Brown',
    position: 'Head of sales',
    gender: 'M',
    department: 2,
    photo: true,
  },
  {
    id: 3,
    first: 'Maria',
    last: 'Garcia',
    position: 'Communications manager',
    gender: 'F',
    department: 8,
    photo: true,
  },
  {
    id: 4,
    first: 'Second',
    last: 'Administrator',
    position: 'IT administrator',
    gender: '',
    department: 5,
    admin: true,
  },
  {
    id: 5,
    first: 'John',
    last: 'Miller',
    position: 'Sales manager',
    gender: 'M',
    department: 3,
    photo: true,
  },
  {
    id: 6,
    first: 'Иван',
    last: 'Петров',
    position: 'Ведущий разработчик',
    gender: 'M',
    department: 5,
    photo: true,
  },
  {
    id: 7,
    first: 'Светлана',
    last: 'Иванова',
    position: 'Руководитель отдела качества',
    gender: 'F',
    department: 6,
  },
  {
    id: 8,
    first: 'محمد',
    last: 'الحسيني',
    position: 'مدير المبيعات',
    gender: 'M',
    department: 4,
    photo: true,
  },
  { id: 9, first: 'ليلى', last: 'حداد', position: 'محاسبة', gender: 'F', department: 7 },
  { id: 10, first: '美咲', last: '田中', position: 'デザイナー', gender: 'F', department: 5, photo: true },
  { id: 11, first: '伟', last: '王', position: '工程师', gender: 'M', department: 6 },
  { id: 12, first: '서연', last: '김', position: '품질 관리자', gender: 'F', department: 6 },
  { id: 13, first: 'Seán', last: "O'Connor", position: 'Support engineer', gender: 'M', department: 5 },
  { id: 14, first: 'Niamh', last: 'O’Brien', position: 'Recruiter', gender: 'F', department: 8, photo: true },
  {
    id: 15,
    first: 'Wolfeschlegelsteinhausenbergerdorff-Maximilian-Alexander',
    last: 'von Hohenzollern-Sigmaringen-Wittgenstein-Berleburg zu Sayn',
    position: 'Deputy head of the department for the coordination of inter-departmental coordination matters',
    gender: 'M',
    department: 8,
  },
  {
    id: 16,
    first: '<b>Robert</b>',
    last: '"Bobby" [i]Tables[/i] & Co',
    position: '=HYPERLINK("x")',
    gender: 'M',
    department: 7,
  },
  { id: 17, first: 'Günther', last: 'Weiß', position: 'Buchhalter', gender: 'M', department: 7, mutes: true },
  {
    id: 18,
    first: 'Zoë',
    last: 'Ångström',
    position: 'Analyst',
    gender: 'F',
    department: 3,
    mutes: true,
    photo: true,
  },
  { id: 19, first: 'José', last: 'Núñez', position: 'Vendedor', gender: 'M', department: 4, mutes: true },
  {
    id: 20,
    first: 'Former',
    last: 'Colleague',
    position: 'Sales manager',
    gender: '',
    department: 2,
    active: false,
  },
  {
    id: 21,
    first: 'Елена',
    last: 'Уволенная',
    position: 'Бухгалтер',
    gender: 'F',
    department: 7,
    active: false,
  },
  {
    id: 22,
    first: 'Pierre',
    last: 'Dubois',
    position: 'Conseiller externe',
    gender: 'M',
    department: 0,
    kind: 'extranet',
  },
  {
    id: 23,
    first: 'Ingrid',
    last: 'Extern',
    position: 'Agency',
    gender: 'F',
    department: 0,
    kind: 'extranet',
    photo: true,
  },
  { id: 24, first: 'Helper', last: 'Bot', position: 'Chat bot', gender: '', department: 0, kind: 'bot' },
  { id: 25, first: 'Report', last: 'Bot', position: 'Chat bot', gender: '', department: 0, kind: 'bot' },
  { id: 26, first: 'Cher', last: '', position: 'Artist', gender: 'F', department: 3 },
  { id: 27, first: '', last: '', position: '', gender: '', department: 3 },
  { id: 28, first: 'Jean-Luc', last: 'd’Arc-Lefèvre', position: 'Traducteur', gender: 'M', department: 8 },
  { id: 29, first: '👩‍🚀 Stella', last: '🚀', position: 'Cosmonaut 👩‍🚀', gender: 'F', department: 5 },
  {
    id: 30,
    first: 'John',
    last: 'Miller',
    position: 'Namesake of another John Miller',
    gender: 'M',
    department: 4,
  },
];

export const NAME_POOLS = [
  {
    F: ['Emma', 'Sophia', 'Olivia', 'Ava', 'Charlotte', 'Grace', 'Lucy', 'Hannah'],
    M: ['Liam', 'Noah', 'James', 'William', 'Henry', 'Thomas', 'Daniel', 'Samuel'],
    lastF: ['Johnson', 'Williams', 'Jones', 'Davis', 'Taylor', 'Wilson', 'Clark', 'Walker', 'Hall', 'King'],
    lastM: ['Johnson', 'Williams', 'Jones', 'Davis', 'Taylor', 'Wilson', 'Clark', 'Walker', 'Hall', 'King'],
  },
  {
    F: ['Ольга', 'Наталья', 'Татьяна', 'Юлия', 'Мария', 'Ксения', 'Дарья'],
    M: ['Алексей', 'Дмитрий', 'Сергей', 'Николай', 'Андрей', 'Павел', 'Артём'],
    lastF: ['Кузнецова', 'Соколова', 'Попова', 'Лебедева', 'Козлова', 'Новикова', 'Морозова', 'Волкова'],
    lastM: ['Кузнецов', 'Соколов', 'Попов', 'Лебедев', 'Козлов', 'Новиков', 'Морозов', 'Волков'],
  },
  {
    F: ['فاطمة', 'مريم', 'نور', 'سارة', 'هدى'],
    M: ['أحمد', 'عمر', 'يوسف', 'خالد', 'علي'],
    lastF: ['العلي', 'السيد', 'منصور', 'الخطيب', 'ناصر', 'سليمان'],
    lastM: ['العلي', 'السيد', 'منصور', 'الخطيب', 'ناصر', 'سليمان'],
  },
  {
    F: ['芳', '娜', '桜', '陽菜', '지우', '민서'],
    M: ['强', '磊', '健太', '翔', '민준', '도윤'],
    lastF: ['李', '张', '刘', '佐藤', '鈴木', '박', '최'],
    lastM: ['李', '张', '刘', '佐藤', '鈴木', '박', '최'],
  },
] as const;

export const POSITIONS = [
  'Sales manager',
  'Engineer',
  'Accountant',
  'Designer',
  'Разработчик',
  'Менеджер',
  'محلل',
  '工程师',
  'Team lead',
  '',
] as const;

export const DEPARTMENTS = [
  { id: 1, name: 'Northwind', parent: null, head: 1 },
  { id: 2, name: 'Sales', parent: 1, head: 2 },
  { id: 3, name: 'Retail', parent: 2, head: 5 },
  { id: 4, name: 'Wholesale & Export', parent: 2, head: 8 },
  { id: 5, name: 'Разработка', parent: 1, head: 6 },
  { id: 6, name: 'Контроль качества', parent: 5, head: 7 },
  { id: 7, name: 'المحاسبة', parent: 1, head: 9 },
  { id: 8, name: '人事部', parent: 1, head: 14 },
] as const;
