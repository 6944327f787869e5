import { describe, expect, it } from 'vitest';
import { roleOfHeading, titleKeys } from './headings.ts';

const NONE: ReadonlyMap<string, string> = new Map();
const roleOf = (heading: string) => roleOfHeading(heading, NONE);

describe('headings', () => {
  // One row per language of Herald: e-mail, full name, first name, surname, middle name, phone, id in Bitrix24.
  it.each([
    [
      'ar',
      'البريد الإلكتروني',
      'الاسم الكامل',
      'الاسم الأول',
      'اسم العائلة',
      'الاسم الأوسط',
      'رقم الهاتف',
      'المعرف في Bitrix24',
    ],
    [
      'de',
      'E-Mail-Adresse',
      'Vollständiger Name',
      'Vorname',
      'Nachname',
      'Zweiter Vorname',
      'Telefonnummer',
      'ID in Bitrix24',
    ],
    ['en', 'E-mail', 'Full name', 'First name', 'Last name', 'Middle name', 'Phone', 'ID in Bitrix24'],
    [
      'es',
      'Correo electrónico',
      'Nombre completo',
      'Nombre de pila',
      'Apellidos',
      'Segundo nombre',
      'Teléfono',
      'ID en Bitrix24',
    ],
    [
      'fr',
      'Adresse e-mail',
      'Nom complet',
      'Prénom',
      'Nom de famille',
      'Deuxième prénom',
      'Téléphone',
      'Identifiant Bitrix24',
    ],
    ['hi', 'ईमेल', 'पूरा नाम', 'पहला नाम', 'उपनाम', 'मध्य नाम', 'फ़ोन', 'Bitrix24 में ID'],
    [
      'id',
      'Alamat email',
      'Nama lengkap',
      'Nama depan',
      'Nama belakang',
      'Nama tengah',
      'Nomor telepon',
      'ID di Bitrix24',
    ],
    [
      'it',
      'Indirizzo e-mail',
      'Nome e cognome',
      'Nome di battesimo',
      'Cognome',
      'Secondo nome',
      'Telefono',
      'ID in Bitrix24',
    ],
    ['ja', 'メールアドレス', '氏名', '名', '姓', 'ミドルネーム', '電話番号', 'Bitrix24のID'],
    [
      'kk',
      'Электрондық пошта',
      'Аты-жөні',
      'Есімі',
      'Тегі',
      'Әкесінің аты',
      'Телефон нөмірі',
      'Битрикс24 ID',
    ],
    [
      'ms',
      'Alamat e-mel',
      'Nama penuh',
      'Nama pertama',
      'Nama keluarga',
      'Nama tengah',
      'No. telefon',
      'ID dalam Bitrix24',
    ],
    [
      'pl',
      'Adres e-mail',
      'Imię i nazwisko',
      'Imię',
      'Nazwisko',
      'Drugie imię',
      'Numer telefonu',
      'Identyfikator Bitrix24',
    ],
    [
      'pt-BR',
      'Endereço de e-mail',
      'Nome completo',
      'Primeiro nome',
      'Sobrenome',
      'Nome do meio',
      'Telefone',
      'ID no Bitrix24',
    ],
    ['ru', 'Электронная почта', 'ФИО', 'Имя', 'Фамилия', 'Отчество', 'Мобильный телефон', 'ID в Битрикс24'],
    ['th', 'อีเมล', 'ชื่อ-นามสกุล', 'ชื่อจริง', 'นามสกุล', 'ชื่อกลาง', 'เบอร์โทรศัพท์', 'รหัส Bitrix24'],
    ['tr', 'E-POSTA ADRESİ', 'Ad Soyad', 'Ad', 'SOYADI', 'İkinci ad', 'Cep telefonu', 'Bitrix24 kimlik'],
    [
      'uk',
      'Електронна пошта',
      'ПІБ',
      'Ім’я',
      'Прізвище',
      'По батькові',
      'Номер телефону',
      'Ідентифікатор у Бітрікс24',
    ],
    ['vi', 'Địa chỉ email', 'Họ và tên', 'Tên', 'Họ', 'Tên đệm', 'Số điện thoại', 'ID trong Bitrix24'],
    ['zh-Hans', '电子邮件', '姓名', '名字', '姓氏', '中间名', '手机号码', 'Bitrix24中的ID'],
    ['zh-Hant', '電子郵件', '姓名', '名字', '姓氏', '中間名', '手機號碼', 'Bitrix24 編號'],
  ])('are known in %s', (_language, email, fullName, first, last, middle, phone, id) => {
    const roles = [email, fullName, first, last, middle, phone, id].map(roleOf);
    // A word for "name" is a first name only beside a surname.
    const firstName = roles[2] === 'name' ? 'name' : 'firstName';
    expect(roles).toEqual(['email', 'fullName', firstName, 'lastName', 'middleName', 'phone', 'bitrixId']);
  });

  it.each([
    ['LAST_NAME', 'lastName'],
    ['NAME', 'name'],
    ['SECOND_NAME', 'middleName'],
    ['EMAIL', 'email'],
    ['PERSONAL_MOBILE', 'phone'],
    ['WORK_PHONE', 'phone'],
    ['USER_ID', 'bitrixId'],
    ['E-mail 1 - Value', 'email'],
    ['Phone 2 - Value', 'phone'],
    ['E-mail Address', 'email'],
    ['Mobile Phone', 'phone'],
    ['  e-MAIL: ', 'email'],
    ['E-mail (work)', 'email'],
    ['correo electronico', 'email'],
    ['Bitrix24 ID', 'bitrixId'],
    ['bitrix_id', 'bitrixId'],
    ['Nombre', 'name'],
    ['Nom', 'name'],
    ['Имя', 'name'],
  ])('%s is known', (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });

  it.each(['id', 'ID', '№', '#', 'No.', 'Employee ID', 'User ID', 'Табельный номер', 'ID пользователя'])(
    '%s is a number of another system',
    (heading) => {
      expect(roleOf(heading)).toBe('number');
    },
  );

  it.each(['UF_PHONE_INNER', 'Extension', 'Внутренний телефон', 'Durchwahl'])('%s is no phone', (heading) => {
    expect(roleOf(heading)).toBe('text');
  });

  it.each(['', '—', 'City', 'user6', 'Ho', 'Bitrix24', 'Bitrix24 name', 'Manager', 'E-mail 1 - Type'])(
    '%j is unknown',
    (heading) => {
      expect(roleOf(heading)).toBeUndefined();
    },
  );

  it("are the portal's own titles first", () => {
    const titles = titleKeys(
      new Map([
        ['Last Name', 'EMAIL'],
        ['Extension', 'UF_PHONE_INNER'],
        ['Id', 'ID'],
      ]),
    );
    expect(roleOfHeading('last  name', titles)).toBe('email');
    expect(roleOfHeading('ID', titles)).toBe('number');
  });
});
