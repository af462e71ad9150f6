import { toastFromBefore } from "./api";
import { brandName } from "./brand";
import { campaignForm } from "./campaign-form";
import { lookBoard } from "./look-board";
import "./product-import";
import "./product-picker";
import { productList } from "./products";
import { localTimes, sharing } from "./share";
import { team } from "./team";

toastFromBefore();
brandName();
campaignForm();
lookBoard();
productList();
sharing();
localTimes();
team();
