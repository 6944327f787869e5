import type { Person } from '../person.ts';
import { aPerson } from './a-person.ts';

/** People with the e-mails `user1@northwind.example`, …; two have the same name. */
export const NORTHWIND: readonly Person[] = [
  northwind(1, 'Anna', 'Smith', { phones: ['+1 (555) 020-0001'] }),
  northwind(2, 'Oliver', 'Brown', { phones: ['+15550200002', '+1 555 777-0000'] }),
  northwind(5, 'John', 'Miller'),
  northwind(30, 'John', 'Miller'),
  northwind(6, 'Иван', 'Петров', { middleName: 'Сергеевич', phones: ['8 (495) 123-45-67'] }),
  northwind(7, 'Светлана', 'Иванова', { phones: ['+1 555 777-0000'] }),
  northwind(8, 'Maria', 'Lopez', { active: false }),
  northwind(24, 'Helper', 'Bot', { kind: 'bot' }),
  northwind(25, 'Eve', 'Extern', { kind: 'extranet' }),
  northwind(40, 'Cher', ''),
];

function northwind(id: number, firstName: string, lastName: string, more: Partial<Person> = {}): Person {
  const name = `${firstName} ${lastName}`.trim();
  return aPerson(id, { name, firstName, lastName, email: `user${id}@northwind.example`, ...more });
}
