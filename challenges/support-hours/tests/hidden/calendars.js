/** Short ones, so that a test says what it is about. */
export const calendars = {
  office: {
    zone: 'Europe/Berlin',
    hours: {
      mon: ['09:00-12:00', '13:00-17:00'],
      tue: ['09:00-17:00'],
      wed: ['09:00-17:00'],
      thu: ['09:00-17:00'],
      fri: ['09:00-15:00'],
    },
    holidays: ['2026-04-03', '2026-05-01'],
  },
  utc: {
    zone: 'UTC',
    hours: {
      mon: ['08:00-16:00'],
      tue: ['08:00-16:00'],
      wed: ['08:00-16:00'],
      thu: ['08:00-16:00'],
      fri: ['08:00-16:00'],
    },
    holidays: [],
  },
  always: {
    zone: 'Europe/Berlin',
    hours: {
      mon: ['00:00-24:00'],
      tue: ['00:00-24:00'],
      wed: ['00:00-24:00'],
      thu: ['00:00-24:00'],
      fri: ['00:00-24:00'],
      sat: ['00:00-24:00'],
      sun: ['00:00-24:00'],
    },
    holidays: [],
  },
  night: {
    zone: 'Europe/Berlin',
    hours: { sun: ['00:00-06:00'], mon: ['09:00-17:00'] },
    holidays: [],
  },
  gap: { zone: 'Europe/Berlin', hours: { sun: ['02:15-02:45', '09:00-10:00'] }, holidays: [] },
  edge: { zone: 'Europe/Berlin', hours: { sun: ['01:00-02:30', '09:00-10:00'] }, holidays: [] },
  newYork: {
    zone: 'America/New_York',
    hours: {
      mon: ['09:00-17:00'],
      tue: ['09:00-17:00'],
      wed: ['09:00-17:00'],
      thu: ['09:00-17:00'],
      fri: ['09:00-17:00'],
    },
    holidays: ['2026-07-03'],
  },
  newYorkNight: { zone: 'America/New_York', hours: { sun: ['00:00-04:00'] }, holidays: [] },
  kolkata: {
    zone: 'Asia/Kolkata',
    hours: {
      mon: ['09:30-18:00'],
      tue: ['09:30-18:00'],
      wed: ['09:30-18:00'],
      thu: ['09:30-18:00'],
      fri: ['09:30-18:00'],
      sat: ['09:30-18:00'],
    },
    holidays: ['2026-01-26'],
  },
  kathmandu: {
    zone: 'Asia/Kathmandu',
    hours: {
      sun: ['10:00-17:00'],
      mon: ['10:00-17:00'],
      tue: ['10:00-17:00'],
      wed: ['10:00-17:00'],
      thu: ['10:00-17:00'],
    },
    holidays: [],
  },
  auckland: {
    zone: 'Pacific/Auckland',
    hours: {
      mon: ['08:30-17:00'],
      tue: ['08:30-17:00'],
      wed: ['08:30-17:00'],
      thu: ['08:30-17:00'],
      fri: ['08:30-17:00'],
    },
    holidays: ['2026-02-06'],
  },
  honolulu: {
    zone: 'Pacific/Honolulu',
    hours: {
      mon: ['08:00-16:30'],
      tue: ['08:00-16:30'],
      wed: ['08:00-16:30'],
      thu: ['08:00-16:30'],
      fri: ['08:00-16:30'],
    },
    holidays: [],
  },
  lordHowe: {
    zone: 'Australia/Lord_Howe',
    hours: { sun: ['00:00-04:00', '08:00-09:00'] },
    holidays: [],
  },
  stJohns: {
    zone: 'America/St_Johns',
    hours: { mon: ['00:00-24:00'], tue: ['00:00-24:00'], sun: ['22:00-24:00'] },
    holidays: [],
  },
  touching: {
    zone: 'UTC',
    hours: { mon: ['09:00-10:00', '10:00-11:07', '22:00-24:00'], tue: ['00:00-01:00'] },
    holidays: [],
  },
  oneDay: {
    zone: 'Europe/London',
    hours: { mon: [], thu: ['10:00-10:30'] },
    holidays: ['2026-03-12'],
  },
}
