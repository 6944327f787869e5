import type { HeadingWords } from './heading-role.ts';

/** Headings in the languages of Herald that are written in Latin letters. */
export const LATIN_HEADINGS: HeadingWords = [
  // English, field names of the portal's import file, Google contacts, Outlook.
  [
    'email',
    'email, mail, emails, e-mail address, email value, email address value, work email, business email',
  ],
  [
    'email',
    'corporate email, company email, primary email, personal email, contact email, email work, email home',
  ],
  [
    'fullName',
    'full name, employee, employee name, person, recipient, display name, contact, contact name, user',
  ],
  ['fullName', 'user name, member, participant, attendee, colleague, staff member, name and surname, worker'],
  ['name', 'name'],
  ['firstName', 'first name, given name, forename, first'],
  ['lastName', 'last name, surname, family name, last, second surname'],
  ['middleName', 'middle name, second name, patronymic, additional name, other names'],
  [
    'phone',
    'phone, telephone, mobile, mobile phone, cell, cell phone, phone number, mobile number, phone value',
  ],
  [
    'phone',
    'tel, gsm, business phone, home phone, work phone, primary phone, other phone, company main phone',
  ],
  ['phone', 'personal mobile, personal phone, contact phone, telephone number, whatsapp, cellphone number'],
  [
    'number',
    'id, no, nr, num, number, row, user id, employee id, employee number, personnel number, staff id',
  ],
  [
    'number',
    'staff number, contact id, person id, record id, external id, badge, payroll number, customer id',
  ],
  ['text', 'extension, ext, internal phone, internal number, uf phone inner, uf 1c phone inner, inner phone'],
  // German
  [
    'email',
    'e-mail-adresse, mailadresse, mail-adresse, geschäftliche e-mail, dienstliche e-mail, emailadresse',
  ],
  [
    'fullName',
    'vollständiger name, mitarbeiter, mitarbeiterin, mitarbeiter/in, empfänger, vor- und nachname',
  ],
  [
    'fullName',
    'name vorname, vorname nachname, vorname und nachname, anzeigename, kontakt, nutzer, benutzer',
  ],
  ['firstName', 'vorname, rufname'],
  ['lastName', 'nachname, familienname, zuname'],
  ['middleName', 'zweiter vorname, zweitname, vatersname, weitere vornamen'],
  [
    'phone',
    'telefon, telefonnummer, handy, handynummer, mobil, mobiltelefon, mobilnummer, mobilfunk, rufnummer',
  ],
  ['phone', 'telefon geschäftlich, telefon privat, diensthandy'],
  [
    'number',
    'personalnummer, mitarbeiternummer, mitarbeiter-id, personal-nr, lfd nr, kundennummer, kennung, nummer',
  ],
  ['text', 'durchwahl, nebenstelle, interne nummer, interne rufnummer, internes telefon'],
  // Spanish
  [
    'email',
    'correo, correo electrónico, dirección de correo, dirección de correo electrónico, correo corporativo',
  ],
  ['email', 'email corporativo, correo de trabajo, correo-e'],
  [
    'fullName',
    'nombre completo, nombre y apellido, nombre y apellidos, apellidos y nombre, apellido y nombre',
  ],
  ['fullName', 'empleado, empleada, trabajador, destinatario, contacto, usuario'],
  ['name', 'nombre, nombres'],
  ['firstName', 'primer nombre, nombre de pila'],
  ['lastName', 'apellido, apellidos, primer apellido'],
  ['middleName', 'segundo nombre, patronímico'],
  [
    'phone',
    'teléfono, teléfono móvil, móvil, celular, número de teléfono, teléfono de trabajo, teléfono celular',
  ],
  ['phone', 'teléfono personal, núm de teléfono'],
  ['number', 'número, id de empleado, número de empleado, código, código de empleado, identificador'],
  ['text', 'extensión, interno, teléfono interno, número interno'],
  // French
  [
    'email',
    'courriel, adresse e-mail, adresse mail, adresse électronique, messagerie, mél, adresse de courriel',
  ],
  ['email', 'e-mail professionnel, mail pro, email pro'],
  [
    'fullName',
    'nom complet, nom et prénom, prénom et nom, nom prénom, prénom nom, employé, salarié, destinataire',
  ],
  ['fullName', 'collaborateur, utilisateur, collaboratrice'],
  ['name', 'nom'],
  ['firstName', 'prénom, prénoms'],
  ['lastName', 'nom de famille, nom usuel, patronyme'],
  ['middleName', 'deuxième prénom, second prénom, autre prénom, nom patronymique'],
  [
    'phone',
    'téléphone, tél, portable, téléphone portable, téléphone mobile, numéro de téléphone, tél mobile',
  ],
  ['phone', 'téléphone professionnel, gsm'],
  ['number', 'numéro, matricule, identifiant, n° employé'],
  ['text', 'poste interne, numéro interne, ligne interne, téléphone interne'],
  // Portuguese
  [
    'email',
    'endereço de e-mail, correio eletrônico, e-mail corporativo, e-mail profissional, correio eletrónico',
  ],
  [
    'fullName',
    'nome completo, nome e sobrenome, funcionário, colaborador, colaboradora, destinatário, contato',
  ],
  ['name', 'nome'],
  ['firstName', 'primeiro nome, nome próprio'],
  ['lastName', 'sobrenome, apelido de família, último nome'],
  ['middleName', 'nome do meio, segundo nome, patronímico'],
  [
    'phone',
    'telefone, telefone celular, número de telefone, telemóvel, telefone comercial, fone, telefone móvel',
  ],
  ['number', 'matrícula, id do funcionário, código do funcionário'],
  ['text', 'ramal, telefone interno'],
  // Italian
  [
    'email',
    'posta elettronica, indirizzo e-mail, indirizzo email, indirizzo di posta elettronica, e-mail aziendale',
  ],
  ['fullName', 'nome completo, nome e cognome, cognome e nome, nominativo, dipendente, destinatario, utente'],
  ['firstName', 'nome di battesimo, primo nome'],
  ['lastName', 'cognome'],
  ['middleName', 'secondo nome, patronimico'],
  [
    'phone',
    'telefono, cellulare, numero di telefono, telefono cellulare, telefono mobile, telefono aziendale',
  ],
  ['number', 'numero, matricola, codice, codice dipendente'],
  ['text', 'interno telefonico, numero interno, telefono interno'],
  // Polish
  [
    'email',
    'adres e-mail, poczta, poczta elektroniczna, e-mail służbowy, adres email, adres poczty elektronicznej',
  ],
  [
    'fullName',
    'imię i nazwisko, nazwisko i imię, pełne imię i nazwisko, pełna nazwa, pracownik, odbiorca, osoba',
  ],
  ['fullName', 'użytkownik'],
  ['firstName', 'imię, imiona, pierwsze imię'],
  ['lastName', 'nazwisko'],
  ['middleName', 'drugie imię, imię ojca, patronimik, otczestwo'],
  ['phone', 'telefon komórkowy, komórka, numer telefonu, nr telefonu, telefon służbowy, nr tel'],
  ['number', 'numer, lp, numer pracownika, id pracownika, nr ewidencyjny, identyfikator'],
  ['text', 'wewnętrzny, numer wewnętrzny, telefon wewnętrzny, nr wewnętrzny'],
  // Turkish
  ['email', 'e-posta, eposta, e-posta adresi, elektronik posta, mail adresi, iş e-postası'],
  [
    'fullName',
    'ad soyad, adı soyadı, ad ve soyad, tam ad, isim soyisim, çalışan, personel, alıcı, kullanıcı',
  ],
  ['name', 'ad, adı, isim'],
  ['firstName', 'ilk ad, ön ad'],
  ['lastName', 'soyad, soyadı, soyisim'],
  ['middleName', 'ikinci ad, ikinci adı, göbek adı, baba adı'],
  ['phone', 'telefon numarası, cep, cep telefonu, mobil telefon, iş telefonu, cep numarası'],
  ['number', 'numara, sicil no, personel no, çalışan no, sıra no, kimlik'],
  ['text', 'dahili, dahili numara, dahili telefon'],
  // Vietnamese
  ['email', 'thư điện tử, địa chỉ email, địa chỉ e-mail, hộp thư'],
  ['fullName', 'họ và tên, họ tên, tên đầy đủ, nhân viên, người nhận, tên nhân viên'],
  ['name', 'tên'],
  ['lastName', 'họ'],
  ['middleName', 'tên đệm, tên lót'],
  ['phone', 'điện thoại, số điện thoại, di động, điện thoại di động, sđt, số di động'],
  ['number', 'mã, mã số, mã nhân viên, stt, số thứ tự'],
  ['text', 'số máy lẻ, số nội bộ, máy nhánh'],
  // Indonesian and Malay
  [
    'email',
    'surel, alamat email, alamat e-mail, pos-el, alamat surel, e-mel, emel, alamat e-mel, alamat emel',
  ],
  ['fullName', 'nama lengkap, karyawan, pegawai, penerima, nama penuh, pekerja, kakitangan, nama karyawan'],
  ['name', 'nama'],
  ['firstName', 'nama depan, nama pertama'],
  ['lastName', 'nama belakang, nama keluarga, nama akhir'],
  ['middleName', 'nama tengah'],
  [
    'phone',
    'telepon, nomor telepon, ponsel, nomor ponsel, hp, no hp, no telepon, telefon bimbit, nombor telefon',
  ],
  ['phone', 'no telefon, telepon seluler, nomor hp, telefon mudah alih'],
  ['number', 'nomor, nombor, bil, nik, nip, nomor karyawan, id karyawan, id pekerja, no pekerja'],
  ['text', 'ekstensi, nomor ekstensi, sambungan, telepon internal'],
];
