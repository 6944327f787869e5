// A table of data, made of the published specifications.
/* oxlint-disable max-lines */
/**
 * Published parameters, scopes and result shapes of the methods that the emulator speaks: the part of the
 * machine-readable specifications that the contract test compares with. A shape is the kind of each value in the
 * published example; a list holds the shape of its items.
 */
export type Shape =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | readonly Shape[]
  | { readonly [key: string]: Shape };
export type Contract = {
  readonly scope: string;
  readonly params: readonly string[];
  readonly result?: Shape;
};

const IM_USER: Shape = {
  id: 'number',
  active: 'boolean',
  name: 'string',
  first_name: 'string',
  last_name: 'string',
  work_position: 'string',
  color: 'string',
  avatar: 'string',
  avatar_hr: 'string',
  gender: 'string',
  birthday: 'string',
  extranet: 'boolean',
  network: 'boolean',
  bot: 'boolean',
  connector: 'boolean',
  external_auth_id: 'string',
  status: 'string',
  idle: 'boolean',
  last_activity_date: 'string',
  mobile_last_date: 'boolean',
  desktop_last_date: 'boolean',
  absent: 'boolean',
  departments: ['number'],
  phones: { inner_phone: 'string' },
  website: 'string',
  email: 'string',
  bot_data: 'null',
  type: 'string',
};

export const CONTRACTS: Readonly<Record<string, Contract>> = {
  'access.name': {
    scope: '',
    params: ['ACCESS'],
  },
  'app.option.get': {
    scope: '',
    params: ['option'],
  },
  'app.option.set': {
    scope: '',
    params: ['options'],
    result: 'boolean',
  },
  'department.get': {
    scope: 'department',
    params: ['sort', 'order', 'ID', 'NAME', 'SORT', 'PARENT', 'UF_HEAD', 'START'],
    result: [
      {
        ID: 'string',
        NAME: 'string',
        SORT: 'number',
        PARENT: 'string',
      },
    ],
  },
  'entity.add': {
    scope: 'entity',
    params: ['ENTITY', 'NAME', 'ACCESS'],
    result: 'boolean',
  },
  'entity.delete': {
    scope: 'entity',
    params: ['ENTITY'],
    result: 'boolean',
  },
  'entity.get': {
    scope: 'entity',
    params: ['ENTITY'],
    result: {
      ID: 'string',
      IBLOCK_TYPE_ID: 'string',
      ENTITY: 'string',
      NAME: 'string',
    },
  },
  'entity.item.add': {
    scope: 'entity',
    params: [
      'ENTITY',
      'NAME',
      'PROPERTY_VALUES',
      'SECTION',
      'DATE_ACTIVE_FROM',
      'DATE_ACTIVE_TO',
      'PREVIEW_PICTURE',
      'DETAIL_PICTURE',
      'UF_',
    ],
    result: 'number',
  },
  'entity.item.delete': {
    scope: 'entity',
    params: ['ENTITY', 'ID'],
    result: 'boolean',
  },
  'entity.item.get': {
    scope: 'entity',
    params: ['ENTITY', 'SORT', 'FILTER', 'start'],
    result: [
      {
        ID: 'string',
        TIMESTAMP_X: 'string',
        MODIFIED_BY: 'string',
        DATE_CREATE: 'string',
        CREATED_BY: 'string',
        ACTIVE: 'string',
        DATE_ACTIVE_FROM: 'string',
        DATE_ACTIVE_TO: 'string',
        SORT: 'string',
        NAME: 'string',
        PREVIEW_PICTURE: 'null',
        PREVIEW_TEXT: 'null',
        DETAIL_PICTURE: 'null',
        DETAIL_TEXT: 'null',
        CODE: 'null',
        ENTITY: 'string',
        SECTION: 'null',
      },
    ],
  },
  'entity.item.property.add': {
    scope: 'entity',
    params: ['ENTITY', 'PROPERTY', 'NAME', 'TYPE', 'SORT'],
    result: 'boolean',
  },
  'entity.item.property.delete': {
    scope: 'entity',
    params: ['ENTITY', 'PROPERTY'],
    result: 'boolean',
  },
  'entity.item.property.get': {
    scope: 'entity',
    params: ['ENTITY', 'PROPERTY'],
    result: [
      {
        PROPERTY: 'string',
        NAME: 'string',
        TYPE: 'string',
        SORT: 'string',
      },
    ],
  },
  'entity.item.property.update': {
    scope: 'entity',
    params: ['ENTITY', 'PROPERTY', 'PROPERTY_NEW', 'NAME', 'TYPE', 'SORT'],
    result: 'boolean',
  },
  'entity.item.update': {
    scope: 'entity',
    params: [
      'ENTITY',
      'ID',
      'NAME',
      'PROPERTY_VALUES',
      'SECTION',
      'DATE_ACTIVE_FROM',
      'DATE_ACTIVE_TO',
      'PREVIEW_PICTURE',
      'DETAIL_PICTURE',
      'UF_',
    ],
    result: 'boolean',
  },
  'entity.rights': {
    scope: 'entity',
    params: ['ENTITY', 'ACCESS'],
  },
  'entity.section.add': {
    scope: 'entity',
    params: [
      'ENTITY',
      'NAME',
      'SECTION',
      'ACTIVE',
      'SORT',
      'CODE',
      'DESCRIPTION',
      'PICTURE',
      'DETAIL_PICTURE',
      'UF_',
    ],
    result: 'number',
  },
  'entity.section.delete': {
    scope: 'entity',
    params: ['ENTITY', 'ID'],
    result: 'boolean',
  },
  'entity.section.get': {
    scope: 'entity',
    params: ['ENTITY', 'SORT', 'FILTER', 'start'],
    result: [
      {
        ID: 'string',
        CODE: 'null',
        TIMESTAMP_X: 'string',
        DATE_CREATE: 'string',
        CREATED_BY: 'string',
        MODIFIED_BY: 'string',
        ACTIVE: 'string',
        SORT: 'string',
        NAME: 'string',
        PICTURE: 'null',
        DETAIL_PICTURE: 'null',
        DESCRIPTION: 'null',
        LEFT_MARGIN: 'string',
        RIGHT_MARGIN: 'string',
        DEPTH_LEVEL: 'string',
        ENTITY: 'string',
        SECTION: 'null',
      },
    ],
  },
  'entity.section.update': {
    scope: 'entity',
    params: [
      'ENTITY',
      'ID',
      'NAME',
      'SECTION',
      'ACTIVE',
      'SORT',
      'CODE',
      'DESCRIPTION',
      'PICTURE',
      'DETAIL_PICTURE',
      'UF_',
    ],
    result: 'boolean',
  },
  'entity.update': {
    scope: 'entity',
    params: ['ENTITY', 'NAME', 'ENTITY_NEW', 'ACCESS'],
    result: 'boolean',
  },
  'im.department.colleagues.list': {
    scope: 'im',
    params: ['USER_DATA', 'OFFSET', 'LIMIT'],
  },
  'im.department.employees.get': {
    scope: 'im',
    params: ['ID', 'USER_DATA'],
  },
  'im.department.get': {
    scope: 'im',
    params: ['ID', 'USER_DATA'],
  },
  'im.department.managers.get': {
    scope: 'im',
    params: ['ID', 'USER_DATA'],
  },
  'im.notify': {
    scope: 'im',
    params: ['USER_ID', 'TYPE', 'MESSAGE', 'MESSAGE_OUT', 'TAG', 'SUB_TAG', 'ATTACH', 'CLIENT_ID'],
    result: 'number',
  },
  'im.notify.delete': {
    scope: 'im',
    params: ['ID', 'TAG', 'SUB_TAG', 'CLIENT_ID'],
    result: 'boolean',
  },
  'im.notify.get': {
    scope: 'im',
    params: ['LAST_ID', 'LAST_TYPE', 'LIMIT', 'CONVERT_TEXT'],
    result: {
      total_count: 'number',
      total_unread_count: 'number',
      chat_id: 'number',
      notifications: [
        {
          id: 'number',
          chat_id: 'number',
          author_id: 'number',
          date: 'string',
          notify_type: 'number',
          notify_module: 'string',
          notify_event: 'string',
          notify_tag: 'string',
          notify_sub_tag: 'string',
          notify_title: 'string',
          setting_name: 'string',
          text: 'string',
          notify_read: 'string',
          params: 'null',
        },
      ],
      users: [IM_USER],
    },
  },
  'im.notify.personal.add': {
    scope: 'im',
    params: ['USER_ID', 'MESSAGE', 'MESSAGE_OUT', 'TAG', 'SUB_TAG', 'ATTACH', 'CLIENT_ID'],
    result: 'number',
  },
  'im.notify.read': {
    scope: 'im',
    params: ['ID', 'ACTION', 'ONLY_CURRENT'],
    result: 'boolean',
  },
  'im.notify.read.all': {
    scope: 'im',
    params: [],
    result: {
      result: 'boolean',
      newCounter: 'number',
    },
  },
  'im.notify.read.list': {
    scope: 'im',
    params: ['IDS', 'ACTION'],
    result: 'boolean',
  },
  'im.notify.system.add': {
    scope: 'im',
    params: ['USER_ID', 'MESSAGE', 'MESSAGE_OUT', 'TAG', 'SUB_TAG', 'ATTACH', 'CLIENT_ID'],
    result: 'number',
  },
  'im.search.department.list': {
    scope: 'im',
    params: ['FIND', 'USER_DATA', 'OFFSET', 'LIMIT'],
    result: [
      {
        id: 'number',
        name: 'string',
        full_name: 'string',
        manager_user_id: 'number',
        manager_user_data: IM_USER,
      },
    ],
  },
  'im.search.user.list': {
    scope: 'im',
    params: ['FIND', 'BUSINESS', 'OFFSET', 'LIMIT'],
    result: {
      '5': {
        id: 'number',
        name: 'string',
        first_name: 'string',
        last_name: 'string',
        work_position: 'string',
        color: 'string',
        avatar: 'string',
        gender: 'string',
        birthday: 'string',
        extranet: 'boolean',
        network: 'boolean',
        bot: 'boolean',
        connector: 'boolean',
        external_auth_id: 'string',
        status: 'string',
        idle: 'boolean',
        last_activity_date: 'string',
        mobile_last_date: 'boolean',
        departments: ['number'],
        absent: 'boolean',
        phones: {
          work_phone: 'string',
          personal_mobile: 'string',
          inner_phone: 'string',
        },
      },
    },
  },
  'im.user.get': {
    scope: 'im',
    params: ['ID', 'AVATAR_HR'],
    result: IM_USER,
  },
  'im.user.list.get': {
    scope: 'im',
    params: ['ID', 'AVATAR_HR', 'RESULT_TYPE'],
    result: [IM_USER],
  },
  'method.get': {
    scope: '',
    params: ['name'],
    result: {
      isExisting: 'boolean',
      isAvailable: 'boolean',
    },
  },
  'placement.get': {
    scope: 'placement',
    params: [],
    result: [
      {
        placement: 'string',
        userId: 'number',
        handler: 'string',
        options: [],
        title: 'string',
        description: 'string',
        langAll: {
          ru: {
            TITLE: 'string',
            DESCRIPTION: 'string',
            GROUP_NAME: 'string',
          },
        },
      },
    ],
  },
  'placement.list': {
    scope: 'placement',
    params: ['SCOPE', 'FULL'],
    result: ['string'],
  },
  'placement.unbind': {
    scope: 'placement',
    params: ['PLACEMENT', 'HANDLER', 'USER_ID'],
    result: {
      count: 'number',
    },
  },
  'user.get': {
    scope: 'user',
    params: ['sort', 'order', 'FILTER', 'ADMIN_MODE', 'select', 'IMAGE_RESIZE', 'start'],
    result: [
      {
        ID: 'string',
        ACTIVE: 'boolean',
        NAME: 'string',
        LAST_NAME: 'string',
        SECOND_NAME: 'string',
        EMAIL: 'string',
        LAST_LOGIN: 'string',
        DATE_REGISTER: 'string',
        TIME_ZONE: 'string',
        IS_ONLINE: 'string',
        TIMESTAMP_X: {},
        LAST_ACTIVITY_DATE: {},
        PERSONAL_GENDER: 'string',
        PERSONAL_WWW: 'string',
        PERSONAL_BIRTHDAY: 'string',
        PERSONAL_MOBILE: 'string',
        PERSONAL_CITY: 'string',
        WORK_PHONE: 'string',
        WORK_POSITION: 'string',
        UF_EMPLOYMENT_DATE: 'string',
        UF_DEPARTMENT: ['number'],
        USER_TYPE: 'string',
      },
    ],
  },
  'user.option.get': {
    scope: '',
    params: ['option'],
  },
  'user.option.set': {
    scope: '',
    params: ['options'],
    result: 'boolean',
  },
  'user.search': {
    scope: 'user',
    params: ['FILTER', 'sort', 'order', 'ADMIN_MODE', 'select', 'start'],
    result: [
      {
        ID: 'string',
        ACTIVE: 'boolean',
        NAME: 'string',
        LAST_NAME: 'string',
        SECOND_NAME: 'string',
        EMAIL: 'string',
        LAST_LOGIN: 'string',
        DATE_REGISTER: 'string',
        TIME_ZONE: 'string',
        IS_ONLINE: 'string',
        TIMESTAMP_X: {},
        LAST_ACTIVITY_DATE: {},
        PERSONAL_GENDER: 'string',
        PERSONAL_WWW: 'string',
        PERSONAL_BIRTHDAY: 'string',
        PERSONAL_MOBILE: 'string',
        PERSONAL_CITY: 'string',
        WORK_PHONE: 'string',
        WORK_POSITION: 'string',
        UF_EMPLOYMENT_DATE: 'string',
        UF_DEPARTMENT: ['number'],
        USER_TYPE: 'string',
      },
    ],
  },
};
